import { db } from '@/lib/db'
import { loadDesks } from '@/lib/board/desks'
import { loadBoard } from '@/lib/board/load-board'
import { loadPbxes } from '@/lib/board/pbx-state'
import type { BoardMessage, Desk } from '@/lib/contract/board'
import { channels } from '@/lib/contract/events'
import { Notifications } from '@/lib/database/notifications'
import { env } from '@/lib/env'
import { processWide } from '@/lib/process-wide'
import { Problem } from '@/lib/problems/problem'
import { listEventsAfter, newestEventId } from './list-events'
import { encodeEvent } from './sse'
import { type Reader, Subscription } from './subscription'

/** What is to be read again. */
interface Pending {
  board: boolean
  events: boolean
  pool: boolean
  pbxes: boolean
  /** Ids of phones. */
  desks: Set<string>
  /** Numbers that events name. */
  numbers: Set<string>
}

const nothingPending = (): Pending => {
  return { board: false, events: false, pool: false, pbxes: false, desks: new Set(), numbers: new Set() }
}

/** A burst of notifications is gathered for this long. Milliseconds. */
const burst = 10
/** A worker that dies notifies nobody: its heartbeat is looked at this often. Also the pause after a failure. */
const lookEvery = 5_000
const readyWithin = 5_000
const eventsAtOnce = 500
/**
 * Streams of one account or API token, in this process: boards at home, at work and on walls fit, and one that opens
 * them without end does not fill the memory. Several web processes would each count their own.
 */
const mostForOne = 20
const changesDesk = /^(session|phone)\./

/**
 * Turns notifications of the database into messages for everybody who watches.
 *   idle → (first subscriber) starting → running ⇄ away → closed
 * When the database does not answer, or cannot be read, every stream is ended: a heartbeat would say that what its
 * reader shows is true. None begins until everything has been read again.
 */
export class Hub {
  private readonly subscriptions = new Set<Subscription>()
  private readonly notifications: Notifications
  private pending = nothingPending()
  private isWorking = false
  private isClosed = false
  private isListening = false
  private failures = 0
  private lastEventId: number | null = null
  /** What was last sent of each desk, and of the PBX, as JSON: the same is not sent twice. */
  private lastSentDesks = new Map<string, string>()
  private lastSentPbxes = ''
  private ready: Promise<void> | null = null
  private isReady: () => void = () => undefined
  private timer: NodeJS.Timeout | undefined

  constructor(databaseUrl: string) {
    this.notifications = new Notifications(databaseUrl, {
      name: 'web',
      channels: Object.values(channels),
      onNotify: (channel, payload) => this.noted(channel, payload),
      onConnected: () => this.connected(),
      onAway: () => {
        this.isListening = false
        this.endStreams()
      },
      onLost: (cause) => console.warn(`Lost the database's notifications, reconnecting: ${cause}`),
    })
  }

  /** From its return on nothing is missed. Throws Problem database_away or too_many_streams. */
  async subscribe(reader: Reader): Promise<Subscription> {
    this.ready ??= this.start()
    await within(readyWithin, this.ready)
    if (this.isClosed || this.isAway) throw new Problem('database_away')
    if (this.streamsOf(reader.id).length >= mostForOne) throw new Problem('too_many_streams')
    const subscription = new Subscription(reader, (closed) => this.subscriptions.delete(closed))
    if (subscription.isClosed) return subscription
    this.subscriptions.add(subscription)
    this.forgetLastSent()
    // The right to it may have ended before anybody could notify us of it.
    await subscription.askAgain()
    return subscription
  }

  get watchers(): number {
    return this.subscriptions.size
  }

  /** Ends every stream. A later subscription is refused: the process is about to leave. */
  async close(): Promise<void> {
    this.isClosed = true
    clearInterval(this.timer)
    this.endStreams()
    await this.notifications.stop()
  }

  private endStreams(): void {
    for (const subscription of [...this.subscriptions]) subscription.close()
  }

  private get isAway(): boolean {
    return this.failures > 1 || !this.isListening
  }

  private start(): Promise<void> {
    this.timer = setInterval(() => this.need((pending) => (pending.pbxes = true)), lookEvery)
    void this.notifications.start()
    return new Promise((resolve) => (this.isReady = resolve))
  }

  private streamsOf(readerId: string): Subscription[] {
    return [...this.subscriptions].filter((subscription) => subscription.isOf(readerId))
  }

  // What was sent while there was no connection is lost: everything is read, and everybody asked, again.
  private connected(): void {
    this.isListening = true
    this.need((pending) => (pending.board = true))
    for (const subscription of this.subscriptions) void subscription.askAgain()
  }

  private noted(channel: string, payload: string): void {
    if (channel === channels.access) for (const one of this.streamsOf(payload)) void one.askAgain()
    else this.needFor(channel, payload)
  }

  private needFor(channel: string, payload: string): void {
    this.need((pending) => {
      if (channel === channels.events) pending.events = true
      else if (channel === channels.status) pending.desks.add(payload)
      else if (channel === channels.pool) pending.pool = true
      else if (channel === channels.worker || channel === channels.pbxes) pending.pbxes = true
    })
  }

  private need(note: (pending: Pending) => unknown): void {
    note(this.pending)
    if (this.isWorking || this.isClosed) return
    this.isWorking = true
    setTimeout(() => void this.doWork(), burst)
  }

  // A newcomer's board may show a state that is over before we look: the next look has to be told whatever it finds.
  private forgetLastSent(): void {
    this.lastSentPbxes = ''
    for (const id of this.lastSentDesks.keys()) this.lastSentDesks.set(id, '')
  }

  private async doWork(): Promise<void> {
    const pending = this.pending
    this.pending = nothingPending()
    try {
      await this.readAgain(pending)
      this.failures = 0
    } catch (error) {
      this.failed(error)
    }
    this.isWorking = false
    if (isAny(this.pending) && this.failures < 2) this.need(() => undefined)
  }

  // Tried again at once, since one query may have met a moment of much load; then with the next look at the heartbeat,
  // or the next connection.
  private failed(error: unknown): void {
    if (this.failures === 0) console.warn(`The board could not be read, trying again: ${String(error)}`)
    this.failures += 1
    this.pending.board = true
    if (this.failures > 1) this.endStreams()
  }

  // Until the first whole read has succeeded there is nobody to tell, and no event to start from.
  private async readAgain(pending: Pending): Promise<void> {
    if (pending.board || this.lastEventId === null) return this.readBoard()
    if (pending.events) await this.readEvents(pending, this.lastEventId)
    if (pending.pool || pending.desks.size > 0 || pending.numbers.size > 0) await this.readDesks(pending)
    if (pending.pbxes) await this.readPbxes()
  }

  private async readBoard(): Promise<void> {
    // After a restored backup the ids start lower again.
    const newest = await newestEventId(db())
    if (this.lastEventId !== null) await this.readEvents(nothingPending(), Math.min(this.lastEventId, newest))
    else this.lastEventId = newest
    const board = await loadBoard()
    this.lastSentDesks = new Map(board.desks.map((desk) => [desk.id, JSON.stringify(desk)]))
    this.lastSentPbxes = JSON.stringify(board.pbxes)
    this.tell({ event: 'board', data: board })
    this.isReady()
  }

  private async readEvents(pending: Pending, after: number): Promise<void> {
    const { events, next, isLast } = await listEventsAfter(db(), { after, limit: eventsAtOnce, sight: 'everything' })
    for (const event of events) {
      this.tell({ event: 'activity', data: event })
      if (changesDesk.test(event.type) && event.phone !== null) pending.numbers.add(event.phone)
    }
    this.lastEventId = next
    if (!isLast) await this.readEvents(pending, next)
  }

  private async readDesks({ pool, desks: ids, numbers }: Pending): Promise<void> {
    const desks = await loadDesks(pool ? undefined : { ids: [...ids], numbers: [...numbers] })
    const removed = new Set([...ids, ...(pool ? this.lastSentDesks.keys() : [])])
    for (const desk of desks) {
      removed.delete(desk.id)
      this.tellDesk(desk)
    }
    for (const id of removed) {
      this.lastSentDesks.delete(id)
      this.tell({ event: 'removed', data: { id } })
    }
  }

  private tellDesk(desk: Desk): void {
    const text = JSON.stringify(desk)
    if (this.lastSentDesks.get(desk.id) === text) return
    this.lastSentDesks.set(desk.id, text)
    this.tell({ event: 'desk', data: desk })
  }

  private async readPbxes(): Promise<void> {
    const pbxes = await loadPbxes()
    const text = JSON.stringify(pbxes)
    if (this.lastSentPbxes === text) return
    this.lastSentPbxes = text
    this.tell({ event: 'pbxes', data: pbxes })
  }

  private tell(message: BoardMessage): void {
    const text = encodeMessage(message)
    for (const subscription of [...this.subscriptions]) subscription.push({ message, text })
  }
}

export function hub(): Hub {
  return processWide('hub', () => new Hub(env().DATABASE_URL))
}

/** A message of the browser stream; an activity carries its id, so that a reader can resume there. */
export function encodeMessage(message: BoardMessage): string {
  return encodeEvent({ ...message, ...(message.event === 'activity' && { id: message.data.id }) })
}

const isAny = ({ board, events, pool, pbxes, desks, numbers }: Pending) =>
  board || events || pool || pbxes || desks.size + numbers.size > 0

async function within(milliseconds: number, ready: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Problem('database_away')), milliseconds)
  })
  await Promise.race([ready, late]).finally(() => clearTimeout(timer))
}
