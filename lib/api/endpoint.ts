import type { NextRequest } from 'next/server'
import { findApiToken, isTokenValid, tokenActor } from '@/lib/auth/api-tokens'
import type { Actor } from '@/lib/contract/actor'
import { problemResponse } from '@/lib/problems/http'
import { Problem } from '@/lib/problems/problem'

/** A request whose token is valid. */
export interface ApiCall {
  request: NextRequest
  params: Record<string, string>
  actor: Actor
  isStillAllowed: () => Promise<boolean>
}

type Handler = (call: ApiCall) => Promise<Response>
type RouteContext = { params: Promise<object> }
type Route = (request: NextRequest, context: RouteContext) => Promise<Response>

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
type Method = (typeof methods)[number]
type Handled = 'GET' | 'POST' | 'PATCH' | 'DELETE'
export type Handlers = Partial<Record<Handled, Handler>>

/** The methods of one address of the REST API: whatever goes wrong becomes a problem document. */
export function endpoint(handlers: Handlers): Record<Method, Route> {
  return address(Object.fromEntries(Object.entries(handlers).map(([method, handler]) => [method, withToken(handler)])))
}

/** An address that anybody may read. */
export function publicEndpoint(get: () => Response): Record<Method, Route> {
  return address({ GET: async () => unstored(get()) })
}

function address(handled: Partial<Record<Handled, Route>>): Record<Method, Route> {
  const allow = [...Object.keys(handled), ...(handled.GET ? ['HEAD'] : []), 'OPTIONS'].join(', ')
  const refuse: Route = async () => problemResponse(new Problem('method_not_allowed'), { Allow: allow })
  const routes = Object.fromEntries(methods.map((method) => [method, refuse])) as Record<Method, Route>
  Object.assign(routes, handled)
  if (handled.GET) routes.HEAD = withoutBody(handled.GET)
  routes.OPTIONS = async () => new Response(null, { status: 204, headers: { Allow: allow } })
  return routes
}

function withToken(handler: Handler): Route {
  return async (request, context) => {
    try {
      const token = await findApiToken(request.headers.get('Authorization'))
      if (!token) return unauthorised(request)
      const params = (await context.params) as Record<string, string>
      const isStillAllowed = () => isTokenValid(token.id)
      return unstored(await handler({ request, params, actor: tokenActor(token), isStillAllowed }))
    } catch (error) {
      return problemResponse(error)
    }
  }
}

// What is so now is over soon, and is nobody else's business. A stream says more about itself.
function unstored(response: Response): Response {
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store')
  return response
}

function unauthorised(request: NextRequest): Response {
  const wasGiven = request.headers.has('Authorization')
  const challenge = `Bearer realm="hotdesk"${wasGiven ? ', error="invalid_token"' : ''}`
  return problemResponse(new Problem('no_valid_token'), { 'WWW-Authenticate': challenge })
}

function withoutBody(get: Route): Route {
  return async (request, context) => {
    const response = await get(request, context)
    // Ends a stream that would otherwise wait for a reader.
    await response.body?.cancel()
    return new Response(null, response)
  }
}
