import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { sessionQuerySchema } from '@/lib/api/schemas'
import { parse } from '@/lib/problems/parse'
import { listSessions } from '@/lib/sessions/list-sessions'
import { logInOnBehalf, type NewSession } from '@/lib/sessions/log-in-on-behalf'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/sessions', {
  GET: async ({ request }) => {
    const query = parse(sessionQuerySchema, Object.fromEntries(request.nextUrl.searchParams))
    return Response.json({ sessions: await listSessions(query) })
  },
  POST: async ({ request, actor }) => {
    const session = await logInOnBehalf(actor, (await readJson(request)) as NewSession)
    return Response.json(session, { status: 201, headers: { Location: `/api/v1/sessions/${session.id}` } })
  },
})
