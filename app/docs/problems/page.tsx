import type { Metadata } from 'next'
import Link from 'next/link'
import { explainProblem, problemAddress, problemCodes } from '@/lib/problems/explain'

export const metadata: Metadata = { title: 'Problems' }

/** Every problem that Hot Desk can answer with. */
export default function ProblemsPage() {
  return (
    <>
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
    </>
  )
}
