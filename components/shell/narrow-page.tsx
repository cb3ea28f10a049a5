import type { ReactNode } from 'react'
import { Mark } from './mark'

/** The frame of the pages before the sign-in, and of errors. */
export function NarrowPage({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-sm flex-col justify-center gap-5 px-4 py-10">
      <p className="flex items-center gap-2 font-semibold tracking-tight">
        <Mark />
        Hot Desk
      </p>
      <div className="grid gap-5 rounded-xl border bg-surface p-6">
        <div>
          <h1 className="text-lg font-semibold tracking-tight">{title}</h1>
          {lead ? <p className="mt-1 text-muted">{lead}</p> : null}
        </div>
        {children}
      </div>
    </main>
  )
}
