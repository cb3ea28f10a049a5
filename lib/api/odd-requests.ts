import { randomUUID } from 'node:crypto'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { problemResponse } from '@/lib/problems/http'
import { Problem, type ProblemCode } from '@/lib/problems/problem'
import { methodsAt } from './openapi'

export interface Refusal {
  code: ProblemCode
  allow?: string
}

/**
 * Answers what would never reach a route: Next.js fails with 500 in plain text at addresses that cannot be decoded and
 * at TRACE, which no Request may have, and Node says nothing but a status to what it cannot parse. Next.js offers no
 * place before its own, so that the servers of this process are asked as they pass a request on.
 */
export function refuseOddRequests(): void {
  const passOn = Reflect.get(http.Server.prototype, 'emit') as (...given: unknown[]) => boolean
  http.Server.prototype.emit = function (this: http.Server, event: string | symbol, ...given: unknown[]) {
    if (event === 'clientError') return unreadable(...(given as [NodeJS.ErrnoException, Socket]))
    const [request, response] = given as [IncomingMessage, ServerResponse]
    const refusal = event === 'request' ? refusalOf(request) : null
    if (!refusal) return Reflect.apply(passOn, this, [event, ...given])
    void refuse(response, refusal)
    return true
  }
}

const known = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
/** What a page or any other address outside the REST API takes at most. */
const allowElsewhere = 'GET, HEAD, POST, OPTIONS'

/** Null for a request that a route can answer. */
export function refusalOf({ method = '', url = '' }: Pick<IncomingMessage, 'method' | 'url'>): Refusal | null {
  const [path = ''] = url.split('?')
  const [, apiPath] = /^\/api\/v1(\/.*)?$/.exec(path) ?? []
  if (url === '*' || (apiPath !== undefined && !isDecodable(apiPath))) return { code: 'malformed_address' }
  if (known.includes(method)) return null
  if (!/^\/api\/v1(\/|$)/.test(path)) return { code: 'method_not_allowed', allow: allowElsewhere }
  const methods = methodsAt(apiPath ?? '/')
  return methods ? { code: 'method_not_allowed', allow: methods.join(', ') } : { code: 'not_found' }
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

async function refuse(response: ServerResponse, { code, allow }: Refusal): Promise<void> {
  // It does not reach what names requests.
  const requestId = randomUUID()
  const headers = { Connection: 'close', 'X-Request-Id': requestId, ...(allow && { Allow: allow }) }
  const answer = problemResponse(new Problem(code), { headers, requestId })
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
}

/** @returns whether it was dealt with, as emit does */
function unreadable({ code }: NodeJS.ErrnoException, socket: Socket): boolean {
  // An answer that has begun would only be garbled.
  if (!socket.writable || socket.bytesWritten > 0) socket.destroy()
  else void refuseUnread(socket, code === 'HPE_HEADER_OVERFLOW' ? 'headers_too_large' : 'malformed_request')
  return true
}

async function refuseUnread(socket: Socket, code: ProblemCode): Promise<void> {
  const answer = problemResponse(new Problem(code), { headers: { Connection: 'close' } })
  const body = await answer.text()
  answer.headers.set('Content-Length', String(Buffer.byteLength(body)))
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}\r\n`).join('')
  socket.end(`HTTP/1.1 ${answer.status} ${http.STATUS_CODES[answer.status] ?? ''}\r\n${headers}\r\n${body}`)
}
