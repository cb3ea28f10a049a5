import { db } from '@/lib/db'
import { endpoint, type ApiCall } from '@/lib/api/endpoint'
import { eventQuerySchema, pbxFilterSchema, readQuery } from '@/lib/api/schemas'
import { covers } from '@/lib/contract/scopes'
import { listEventsAfter } from '@/lib/events/list-events'
import { resumeAfter } from '@/lib/events/resume'
import { sseResponse } from '@/lib/events/sse'
import { eventStream } from '@/lib/events/streams'
import type { Sight } from '@/lib/events/visibility'
import { requirePbxOfPast } from '@/lib/pbxes/require-pbx'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/events', {
  GET: async (call) => {
    const { pbx } = readQuery(call.request, pbxFilterSchema)
    if (pbx !== undefined) await requirePbxOfPast(call.ctx.db, pbx)
    return wantsStream(call.request) ? stream(call, pbx) : page(call)
  },
})

async function page({ request, token }: ApiCall): Promise<Response> {
  const { events, next } = await listEventsAfter(db(), {
    ...readQuery(request, eventQuerySchema),
    sight: sightOf(token),
  })
  return Response.json({ events, next })
}

function stream({ request, token, isStillAllowed }: ApiCall, pbx: string | undefined): Promise<Response> {
  const ended = new AbortController()
  const reader = { id: token.id, streamId: null, isAllowed: isStillAllowed, ended }
  const pieces = eventStream({
    after: resumeAfter(request.headers.get('Last-Event-ID'), request.url),
    pbx,
    sight: sightOf(token),
    reader,
  })
  return sseResponse(pieces, ended, request.signal)
}

const sightOf = ({ scopes }: ApiCall['token']): Sight => (covers(scopes, 'admin') ? 'everything' : 'desks')

function wantsStream(request: Request): boolean {
  return request.headers.get('Accept')?.toLowerCase().includes('text/event-stream') ?? false
}
