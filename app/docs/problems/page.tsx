import type { Metadata } from 'next'
import Link from 'next/link'
import { Mark } from '@/components/shell/mark'
import { explainProblem, problemAddress, problemCodes } from '@/lib/problems/explain'

export const metadata: Metadata = { title: 'Problems' }

/** Every problem that Hot Desk can answer with. */
export default function ProblemsPage() {
  return (
    <main lang="en" className="mx-auto grid max-w-2xl gap-6 px-4 py-10 sm:py-16">
      <p className="flex items-center gap-2 font-semibold tracking-tight">
        <Mark />
        Hot Desk
      </p>
      <h1 className="text-2xl font-semibold tracking-tight">Problems</h1>
      <ul className="grid gap-2">
        {problemCodes.map(explainProblem).map(({ code, title, status }) => (
          <li key={code} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <Link href={problemAddress(code)} className="text-accent hover:underline">
              {title}
            </Link>
            <code className="text-sm text-muted">
              {status} {code}
            </code>
          </li>
        ))}
      </ul>
    </main>
  )
}
