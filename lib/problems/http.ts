import { z } from 'zod'
import { problemAddress } from './explain'
import { asProblem, type Problem, type ProblemCode, TryAgainLater } from './problem'
import { forPrograms, words } from './words'

/** RFC 9457. `code` is for programs and never changes its meaning. */
export const problemDocumentSchema = z
  .object({
    type: z
      .string()
      .meta({ format: 'uri-reference' })
      .describe('The address of a page about this code on the same server: /docs/problems/{code}.'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string().optional().describe('As in X-Request-Id of the answer, and in the logs of Hot Desk.'),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem document.' })

type Answer = [status: number, title: string, detail: string]

export const problemAnswers = Object.fromEntries(
  (Object.keys(words) as ProblemCode[]).map((code) => [
    code,
    [words[code].status, words[code].title, forPrograms(code)],
  ]),
) as Record<ProblemCode, Answer>

interface Asked {
  /** Of the answer. */
  headers?: Record<string, string>
  requestId?: string | null
}

/** Anything that was thrown, as an answer of the API. */
export function problemResponse(error: unknown, { headers = {}, requestId = null }: Asked = {}): Response {
  const problem = asProblem(error, requestId)
  const { code, fields } = problem
  const [status, title, detail] = problemAnswers[code]
  const errors = fields.length > 0 ? { errors: fields } : {}
  const named = requestId === null ? {} : { requestId }
  const document = { type: problemAddress(code), title, status, detail, code, ...named, ...errors }
  return new Response(JSON.stringify(document), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...retryAfter(problem),
      ...headers,
    },
  })
}

/** The header that says when to try again, where that is known. */
export function retryAfter(problem: Problem): Record<string, string> {
  return problem instanceof TryAgainLater ? { 'Retry-After': String(Math.ceil(problem.wait / 1000)) } : {}
}
