import { endpoint, type ApiCall } from '@/lib/api/endpoint'
import { eventQuerySchema } from '@/lib/api/schemas'
import { listEventsAfter } from '@/lib/events/list-events'
import { resumeAfter } from '@/lib/events/resume'
import { sseResponse } from '@/lib/events/sse'
import { eventStream } from '@/lib/events/streams'
import { parse } from '@/lib/problems/parse'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/events', {
  GET: (call) => (wantsStream(call.request) ? stream(call) : page(call)),
})

async function page({ request }: ApiCall): Promise<Response> {
  const query = parse(eventQuerySchema, Object.fromEntries(request.nextUrl.searchParams))
  const { events, next } = await listEventsAfter(query)
  return Response.json({ events, next })
}

function stream({ request, token, isStillAllowed }: ApiCall): Promise<Response> {
  const ended = new AbortController()
  const reader = { id: token.id, isAllowed: isStillAllowed, ended }
  const pieces = eventStream({ after: resumeAfter(request), reader })
  return sseResponse(pieces, ended, request.signal)
}

function wantsStream(request: Request): boolean {
  return request.headers.get('Accept')?.toLowerCase().includes('text/event-stream') ?? false
}
