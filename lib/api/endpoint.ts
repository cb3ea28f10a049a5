import type { NextRequest } from 'next/server'
import { type ApiToken, findApiToken, isTokenValid, tokenActor } from '@/lib/auth/api-tokens'
import { clientAddress } from '@/lib/auth/client-address'
import { covers, type Scope } from '@/lib/contract/scopes'
import { problemResponse } from '@/lib/problems/http'
import { asProblem, Problem } from '@/lib/problems/problem'
import type { Context } from '@/lib/verbs/verb'
import { webContext } from '@/lib/verbs/web-context'
import { requestIdOf } from '@/lib/request-id'
import { type ApiPath, neededScope, type neededScopes } from './needed-scopes'

/** A request whose token is valid, and may do this. */
export interface ApiCall {
  request: NextRequest
  params: Record<string, string>
  token: ApiToken
  ctx: Context
  isStillAllowed: () => Promise<boolean>
}

type Handler = (call: ApiCall) => Promise<Response>
type RouteContext = { params: Promise<object> }
type Route = (request: NextRequest, context: RouteContext) => Promise<Response>

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
type Method = (typeof methods)[number]
type Handlers<P extends ApiPath> = Record<keyof (typeof neededScopes)[P], Handler>

/** The methods of one address of the REST API: everything that goes wrong becomes a problem document. */
export function endpoint<P extends ApiPath>(path: P, handlers: Handlers<P>): Record<Method, Route> {
  const routes = Object.entries<Handler>(handlers).map(([method, handler]) => {
    return [method, withToken(neededScope(path, method), handler)] as const
  })
  return address(Object.fromEntries(routes))
}

/** An address that anybody may read. */
export function publicEndpoint(get: () => Response): Record<Method, Route> {
  return address({ GET: async () => unstored(get()) })
}

function address(handled: Partial<Record<Method, Route>>): Record<Method, Route> {
  const allow = [...Object.keys(handled), ...(handled.GET ? ['HEAD'] : []), 'OPTIONS'].join(', ')
  const refuse: Route = async (request) => problemOf(request, new Problem('method_not_allowed'), { Allow: allow })
  const routes = Object.fromEntries(methods.map((method) => [method, refuse])) as Record<Method, Route>
  Object.assign(routes, handled)
  if (handled.GET) routes.HEAD = withoutBody(handled.GET)
  routes.OPTIONS = async () => new Response(null, { status: 204, headers: { Allow: allow } })
  return routes
}

function withToken(scope: Scope | null, handler: Handler): Route {
  return async (request, context) => {
    try {
      const token = await findApiToken(request.headers.get('Authorization'), clientAddress(request.headers))
      if (!token) return unauthorised(request)
      if (scope !== null && !covers(token.scopes, scope)) return insufficient(request, scope)
      const params = (await context.params) as Record<string, string>
      const isStillAllowed = () => isTokenValid(token.id)
      const ctx = webContext(request.headers, tokenActor(token), { kind: 'scopes', scopes: token.scopes })
      return unstored(await handler({ request, params, token, ctx, isStillAllowed }))
    } catch (error) {
      const problem = asProblem(error, requestIdOf(request.headers))
      return problemOf(request, problem, problem.code === 'token_expired' ? challenge(invalidToken) : {})
    }
  }
}

// The current state is over soon, and is nobody else's business. A stream says more about itself.
function unstored(response: Response): Response {
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store')
  return response
}

function unauthorised(request: NextRequest): Response {
  const wasGiven = request.headers.has('Authorization')
  return problemOf(request, new Problem('no_valid_token'), challenge(wasGiven ? invalidToken : ''))
}

function insufficient(request: NextRequest, scope: Scope): Response {
  const why = `, error="insufficient_scope", scope="${scope}"`
  return problemOf(request, new Problem('insufficient_scope'), challenge(why))
}

/** RFC 6750, section 3.1. */
const challenge = (why: string) => ({ 'WWW-Authenticate': `Bearer realm="hotdesk"${why}` })
const invalidToken = ', error="invalid_token"'

function problemOf(request: NextRequest, error: unknown, headers: Record<string, string> = {}): Response {
  return problemResponse(error, { headers, requestId: requestIdOf(request.headers) })
}

function withoutBody(get: Route): Route {
  return async (request, context) => {
    const response = await get(request, context)
    // Ends a stream that would otherwise wait for a reader.
    await response.body?.cancel()
    return new Response(null, response)
  }
}
