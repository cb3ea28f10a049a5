import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { type ExplainedProblem, explainProblem, isProblemCode } from '@/lib/problems/explain'

interface Asked {
  params: Promise<{ code: string }>
}

export async function generateMetadata(asked: Asked): Promise<Metadata> {
  return { title: (await explained(asked)).title }
}

/** Where the `type` of a problem document leads, for the person who reads it: without signing in, and without the internet. */
export default async function ProblemPage(asked: Asked) {
  const { code, title, status, sections } = await explained(asked)
  return (
    <>
      <header>
        <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
        <p className="mt-1 text-muted">
          <code>{code}</code> · HTTP {status}
        </p>
      </header>
      {sections.map(({ heading, text }) => (
        <section key={heading} aria-label={heading}>
          <h2 className="font-semibold">{heading}</h2>
          <p className="mt-1">{text}</p>
        </section>
      ))}
      <Link href="/docs/problems" className="text-accent hover:underline">
        All problems
      </Link>
    </>
  )
}

async function explained({ params }: Asked): Promise<ExplainedProblem> {
  const { code } = await params
  return isProblemCode(code) ? explainProblem(code) : notFound()
}
