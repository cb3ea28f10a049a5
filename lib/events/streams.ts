import { db } from '@/lib/db'
import type { Event } from '@/lib/contract/events'
import { activityId, type Broadcast, encodeMessage } from './broadcast'
import { type Carried, everything, nameOf, partCarried } from './carried'
import { type Connection, isReady, put } from './connection'
import { Cursor } from './cursor'
import { frameOf, sharedFrame, type Wording } from './frame'
import { hub, type Start } from './hub'
import { listEventsAfter } from './list-events'
import { encodeEvent, heartbeat } from './sse'
import type { Reader, Subscription } from './subscription'
import { shownTo, type Sight } from './visibility'

export interface StreamRequest {
  /** The last event that the reader has; null: it wants what happens from now on. */
  after: number | null
  /** Asked when it begins, when a right of the reader ends, and at every heartbeat; a no ends the stream. */
  reader: Reader
  /** A heartbeat this often, where nothing else is said: an idle or expired sign-in is noticed with it. Milliseconds. */
  heartbeatEvery?: number
  /** On which it is sent, where that is known. */
  connection?: Connection
}

export interface BoardStreamRequest extends StreamRequest {
  /** Left out: the whole board. */
  carried?: Carried
}

export interface EventStreamRequest extends StreamRequest {
  sight: Sight
  /** Events of this PBX alone. */
  pbx?: string | undefined
}

const usualHeartbeat = 15_000
const replayedAtOnce = 500

const boardWording = (carried: Carried): Wording => ({
  kind: `board ${nameOf(carried)}`,
  textOf: ({ message, text, places }) => {
    const sent = partCarried(carried, message, places)
    if (sent === null) return ''
    if (sent !== message) return encodeMessage(sent)
    return message.event === 'activity' ? activityText(message.data, text) : text
  },
})

/** @param text of the whole event, made already */
function activityText(event: Event, text: string): string {
  const shown = shownTo('desks', event)
  if (shown === event) return text
  return shown ? encodeMessage({ event: 'activity', data: shown }) : ''
}

const factWording = ({ sight, pbx }: Pick<EventStreamRequest, 'sight' | 'pbx'>): Wording => ({
  kind: `facts ${sight} ${pbx ?? ''}`,
  textOf: ({ message }) => {
    const shown = message.event === 'activity' ? shownTo(sight, message.data) : null
    return shown && (pbx === undefined || shown.pbx === pbx) ? encodeFact(shown) : ''
  },
})

/** The browser stream of lib/contract/board.ts. */
export async function* boardStream(request: BoardStreamRequest): AsyncGenerator<Uint8Array, void> {
  const { carried = everything } = request
  const subscription = await hub().subscribe(request.reader)
  const wording = boardWording(carried)
  yield* goOn(subscription, request, { first: ({ board }) => board, wording, sight: 'desks', carried })
}

/** The stream of the REST API: events alone, each with its type as the name. */
export async function* eventStream(request: EventStreamRequest): AsyncGenerator<Uint8Array, void> {
  const subscription = await hub().subscribe(request.reader)
  const { sight, pbx } = request
  const wording = factWording(request)
  yield* goOn(subscription, request, { first: () => heartbeat, wording, sight, pbx, carried: nothing })
}

/** Events alone. */
const nothing: Carried = { ...everything, onlyChanges: true }

const encodeFact = (event: Event) => encodeEvent({ id: event.id, event: event.type, data: event })

interface Kind {
  first: (start: Start) => Uint8Array
  wording: Wording
  sight: Sight
  pbx?: string | undefined
  carried: Carried
}

async function* goOn(subscription: Subscription, request: StreamRequest, kind: Kind): AsyncGenerator<Uint8Array, void> {
  const sent = yield* catchUp(subscription, request, kind)
  yield* follow(subscription, request, new Cursor(kind.wording, sent))
}

/**
 * What the stream begins with and what its reader has missed; returns the id of the last event sent. It ends: what goes on
 * must not have the board in reach, which would be kept for as long as the stream is open, for each reader another one.
 */
async function* catchUp(
  subscription: Subscription,
  { after }: StreamRequest,
  kind: Kind,
): AsyncGenerator<Uint8Array, number> {
  const start = await hub().startOf(subscription, kind.carried)
  yield kind.first(start)
  // A reader that is ahead of us has seen a database that was replaced since: it starts with what comes now.
  let sent = Math.min(after ?? start.lastEventId, start.lastEventId)
  for await (const missed of replay(sent, start, kind)) {
    sent = missed.lastId
    yield missed.bytes
  }
  return sent
}

interface Missed {
  lastId: number
  bytes: Uint8Array
}

/** What was stored after an id, up to now: what everybody missed is at hand, older pages are read. */
async function* replay(after: number, start: Start, kind: Kind): AsyncGenerator<Missed, void> {
  for (let from = after; ;) {
    const recent = start.missedAfter(from)
    const { missed, next, isLast } = recent
      ? { missed: recent, next: lastIdOf(recent, from), isLast: true }
      : await readMissed(from, kind)
    const { bytes, isEmpty } = recent ? sharedFrame(missed, kind.wording) : frameOf(missed, kind.wording)
    if (!isEmpty) yield { lastId: next, bytes }
    if (isLast) return
    from = next
  }
}

function lastIdOf(events: readonly Broadcast[], otherwise: number): number {
  const last = events.at(-1)
  return last ? activityId(last) : otherwise
}

async function readMissed(after: number, { sight, pbx }: Kind) {
  const { events, next, isLast } = await listEventsAfter(db(), { after, limit: replayedAtOnce, sight, pbx })
  return { missed: events.map((event) => hub().broadcastOf(event)), next, isLast }
}

/** What the hub says, and a heartbeat in every silence. Ends with the subscription or the permission. */
async function* follow(
  subscription: Subscription,
  { heartbeatEvery = usualHeartbeat, connection }: StreamRequest,
  cursor: Cursor,
): AsyncGenerator<Uint8Array, void> {
  if (connection) sendNow(subscription, cursor, connection)
  let askedAt = Date.now()
  for (;;) {
    const run = await subscription.take(Math.max(0, askedAt + heartbeatEvery - Date.now()))
    // A timer may ring a millisecond early by the clock: silence alone is enough.
    const isDue = run.length === 0 || Date.now() - askedAt >= heartbeatEvery
    if (isDue) {
      askedAt = Date.now()
      await subscription.askAgain()
    }
    if (subscription.isClosed) return
    const news = cursor.pass(run)
    if (!news.isEmpty) yield news.bytes
    else if (isDue) yield heartbeat
  }
}

/** While the reader keeps up, messages go straight to its connection; otherwise they wait in the subscription. */
function sendNow(subscription: Subscription, cursor: Cursor, connection: Connection): void {
  subscription.sendNow = (run) => {
    if (!isReady(connection)) return false
    put(cursor.pass(run), connection)
    return true
  }
}
