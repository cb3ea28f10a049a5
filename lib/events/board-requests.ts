import type { IncomingMessage, ServerResponse } from 'node:http'
import { claimsIn, cookieNamed, sessionCookieOf } from '@/lib/auth/cookie-claims'
import { findSignedIn, mayGoOn } from '@/lib/auth/signed-in'
import { streamIdHeader } from '@/lib/contract/board-stream'
import { problemResponse } from '@/lib/problems/http'
import { Problem } from '@/lib/problems/problem'
import { processWide } from '@/lib/process-wide'
import { answerWith } from './answer'
import { readCarried } from './carried'
import { resumeAfter } from './resume'
import { boardStream } from './streams'

/**
 * Gives runtime/launch/board-streams.mjs the function that answers `/api/board/stream`: decision 42 says why it is not
 * a route.
 */
export function answerBoardRequests(): void {
  processWide('board requests', () => answerBoardRequest)
}

/** The browser stream; its messages are described in lib/contract/board.ts. */
export async function answerBoardRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(headersOfEveryAnswer)) response.setHeader(name, value)
  try {
    if (request.method !== 'GET') throw new Problem('method_not_allowed')
    await begin(request, response)
  } catch (error) {
    await refuse(error, request, response)
  }
}

/** Of a stream's name: what is longer is nothing that our page sends. */
const longestId = 64

/** As next.config.ts has them for every answer of Next.js. */
const headersOfEveryAnswer = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
}

async function begin(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { headers, url = '' } = request
  const { id, signInId } = mayGoOn(await whoAsks(headers.cookie))
  const isAllowed = async () => (await findSignedIn({ accountId: id, signInId })) !== null
  const ended = new AbortController()
  const after = resumeAfter(one(headers['last-event-id']), url)
  const reader = { id, streamId: one(headers[streamIdHeader])?.slice(0, longestId) || null, isAllowed, ended }
  await answerWith(boardStream({ after, reader, connection: response, carried: readCarried(url) }), response, ended)
}

const whoAsks = async (cookies: string | undefined) =>
  findSignedIn(await claimsIn(sessionCookieOf((name) => cookieNamed(name, cookies))))

const one = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header)

async function refuse(error: unknown, { headers }: IncomingMessage, response: ServerResponse): Promise<void> {
  const allow = error instanceof Problem && error.code === 'method_not_allowed' ? { Allow: 'GET' } : {}
  const requestId = one(headers['x-request-id']) ?? null
  const answer = problemResponse(error, { headers: allow, requestId })
  const body = await answer.text()
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(body)
}
