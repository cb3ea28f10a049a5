import { db } from '@/lib/db'
import { loadBoard } from '@/lib/board/load-board'
import type { Board } from '@/lib/contract/board'
import type { Event } from '@/lib/contract/events'
import { processWide } from '@/lib/process-wide'
import { encodeMessage, hub } from './hub'
import { listEventsAfter, newestEventId } from './list-events'
import { encodeEvent, heartbeat } from './sse'
import { maySee, type Sight } from './visibility'
import { shareNext } from './share-next'
import type { Broadcast, Reader, Subscription } from './subscription'

export interface StreamRequest {
  /** The last event that the reader has; null: it wants what happens from now on. */
  after: number | null
  /** Asked when it begins, when a right of the reader ends, and at every heartbeat; a no ends the stream. */
  reader: Reader
  /** A heartbeat after so long without a message: an idle or expired sign-in is noticed with it. Milliseconds. */
  heartbeatEvery?: number
}

export interface EventStreamRequest extends StreamRequest {
  sight: Sight
  /** Events of this PBX alone. */
  pbx?: string | undefined
}

const usualHeartbeat = 15_000
const replayedAtOnce = 500

/** The browser stream of lib/contract/board.ts. */
export async function* boardStream(request: StreamRequest): AsyncGenerator<string, void> {
  const subscription = await hub().subscribe(request.reader)
  const board = await freshBoard()
  yield encodeMessage({ event: 'board', data: board })
  let sent = startAt(request.after, board.lastEventId)
  for await (const events of replay(sent, { sight: 'desks' })) {
    sent = events.at(-1)?.id ?? sent
    yield events.map((data) => encodeMessage({ event: 'activity', data })).join('')
  }
  for await (const batch of follow(subscription, request)) {
    const news = batch.filter(
      ({ message }) => message.event !== 'activity' || (message.data.id > sent && maySee('desks', message.data)),
    )
    sent = Math.max(sent, lastId(batch))
    if (news.length > 0) yield news.map(({ text }) => text).join('')
    else if (batch.length === 0) yield heartbeat
  }
}

/** The stream of the REST API: events alone, each with its type as the name. */
export async function* eventStream(request: EventStreamRequest): AsyncGenerator<string, void> {
  const subscription = await hub().subscribe(request.reader)
  let sent = startAt(request.after, await newestEventId(db()))
  yield heartbeat
  let spokeAt = Date.now()
  const isNew = (event: Event) =>
    event.id > sent && maySee(request.sight, event) && (request.pbx === undefined || event.pbx === request.pbx)
  for await (const events of replay(sent, request)) {
    sent = events.at(-1)?.id ?? sent
    yield events.map(encodeFact).join('')
  }
  for await (const batch of follow(subscription, request)) {
    const news = batch.flatMap(({ message }) => (message.event === 'activity' ? [message.data] : [])).filter(isNew)
    sent = Math.max(sent, lastId(batch))
    if (news.length > 0) yield news.map(encodeFact).join('')
    // An empty batch is a whole interval of silence, whatever the clock says of when that began.
    else if (batch.length === 0 || Date.now() - spokeAt >= (request.heartbeatEvery ?? usualHeartbeat)) yield heartbeat
    else continue
    spokeAt = Date.now()
  }
}

const encodeFact = (event: Event) => encodeEvent({ id: event.id, event: event.type, data: event })

// A reader that is ahead of us has seen a database that was replaced since: it starts with what comes now.
function startAt(after: number | null, newest: number): number {
  return Math.min(after ?? newest, newest)
}

/** Pages of stored events after an id, up to now. */
async function* replay(after: number, of: Pick<EventStreamRequest, 'sight' | 'pbx'>): AsyncGenerator<Event[], void> {
  for (let from = after; ;) {
    const { events, next, isLast } = await listEventsAfter(db(), {
      after: from,
      limit: replayedAtOnce,
      sight: of.sight,
      pbx: of.pbx,
    })
    if (events.length > 0) yield events
    if (isLast) return
    from = next
  }
}

/** What the hub says, in batches; an empty batch is a silence. Ends with the subscription or the permission. */
async function* follow(
  subscription: Subscription,
  { heartbeatEvery = usualHeartbeat }: StreamRequest,
): AsyncGenerator<Broadcast[], void> {
  let askedAt = Date.now()
  for (;;) {
    const batch = await subscription.take(Math.max(0, askedAt + heartbeatEvery - Date.now()))
    // A timer may ring a millisecond early by the clock: silence alone is enough.
    if (batch.length === 0 || Date.now() - askedAt >= heartbeatEvery) {
      askedAt = Date.now()
      await subscription.askAgain()
    }
    if (subscription.isClosed) return
    yield batch
  }
}

/** 0 when there is none. What waited during the replay may be older than what was replayed. */
function lastId(batch: Broadcast[]): number {
  return Math.max(0, ...batch.map(({ message }) => (message.event === 'activity' ? message.data.id : 0)))
}

/** After a restart everybody comes back at once: readers that wait at the same time share one look at the database. */
function freshBoard(): Promise<Board> {
  return processWide('fresh board', () => shareNext(loadBoard))()
}
