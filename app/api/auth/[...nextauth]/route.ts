import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/lib/auth/options'
import { problemAnswers, retryAfter } from '@/lib/problems/http'
import type { Problem } from '@/lib/problems/problem'
import { inWords } from '@/lib/problems/words'

// The options are made for each request: they need the environment, which a build does not have.
async function handle(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const problems: Problem[] = []
  const options = authOptions((problem) => problems.push(problem), request.headers)
  const response = (await NextAuth(request, context, options)) as Response
  return problems[0] ? refusal(request, problems[0]) : response
}

/** next-auth would call everything a wrong password (401). The sign-in page reads the words from the address. */
function refusal({ nextUrl }: NextRequest, problem: Problem): Response {
  const url = new URL(`/sign-in?${new URLSearchParams({ error: inWords(problem) })}`, nextUrl.origin)
  const [status] = problemAnswers[problem.code]
  return Response.json({ url: url.href }, { status, headers: { 'Cache-Control': 'no-store', ...retryAfter(problem) } })
}

export { handle as GET, handle as POST }
