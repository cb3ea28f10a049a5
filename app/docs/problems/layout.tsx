import type { ReactNode } from 'react'
import { Mark } from '@/components/shell/mark'

/** Pages for programmers, in English, for people who are not signed in. */
export default function ProblemsLayout({ children }: { children: ReactNode }) {
  return (
    <main lang="en" className="mx-auto grid max-w-2xl gap-6 px-4 py-10 sm:py-16">
      <p className="flex items-center gap-2 font-semibold tracking-tight">
        <Mark />
        Hot Desk
      </p>
      {children}
    </main>
  )
}
