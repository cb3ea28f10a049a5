import { db } from '@/lib/db'
import { loadDesks } from '@/lib/board/desks'
import { loadBoard } from '@/lib/board/load-board'
import { loadPbxes } from '@/lib/board/pbx-state'
import type { BoardMessage } from '@/lib/contract/board'
import { channels, type Event } from '@/lib/contract/events'
import { Notifications } from '@/lib/database/notifications'
import { env } from '@/lib/env'
import { processWide } from '@/lib/process-wide'
import { Problem } from '@/lib/problems/problem'
import { listEventsAfter, newestEventId } from './list-events'
import { type Broadcast, toBroadcast } from './broadcast'
import type { Carried, Place } from './carried'
import { KnownBoard } from './known-board'
import { Newcomers } from './newcomers'
import { Pace } from './pace'
import { isAny, nothingPending, type Pending } from './pending'
import { RecentEvents } from './recent-events'
import { type Reader, Subscription } from './subscription'
import { within } from './within'

/** Those who come at the same time share a look; after a restart everybody does. Milliseconds. */
const newcomersBurst = 20
/** A worker that dies notifies nobody: its heartbeat is looked at this often. Also the pause after a failure. */
const lookEvery = 5_000
const readyWithin = 5_000
const eventsAtOnce = 500
/**
 * Streams of one account or API token, in this process: boards at home, at work and on walls fit, and one that opens
 * them without end does not fill the memory. Several web apps each count their own: docs/decisions/0024.
 */
const mostForOne = 20
const changesDesk = /^(session|phone)\./

/** What a stream begins with. */
export interface Start {
  /** The board as a message, as far as the stream carries it. */
  board: Uint8Array
  lastEventId: number
  /** The events after this one, up to the last; null when only the database has them all. */
  missedAfter: (id: number) => readonly Broadcast[] | null
}

/**
 * Turns notifications of the database into messages for everybody who watches.
 *   idle → (first subscriber) starting → running ⇄ away → closed
 * When the database does not answer, or cannot be read, every stream is ended: a heartbeat would say that what its
 * reader shows is true. None begins until everything has been read again.
 */
export class Hub {
  private readonly subscriptions = new Set<Subscription>()
  private readonly byReader = new Map<string, Set<Subscription>>()
  private readonly newcomers = new Newcomers()
  private readonly notifications: Notifications
  private pending = nothingPending()
  private isWorking = false
  private isClosed = false
  private isListening = false
  private failures = 0
  private lastEventId: number | null = null
  private readonly known = new KnownBoard()
  private recent = new RecentEvents(0)
  /** What is sent at the end of a look. */
  private run: Broadcast[] = []
  private readonly pace = new Pace()
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
    this.replace(reader)
    if (this.streamsOf(reader.id).length >= mostForOne) throw new Problem('too_many_streams')
    const subscription = new Subscription(reader, (closed) => this.remove(closed))
    if (subscription.isClosed) return subscription
    this.add(subscription)
    // The right to it may have ended before anybody could notify us of it.
    await subscription.askAgain()
    return subscription
  }

  /**
   * The board at a moment after this was asked, for a subscriber who then receives what comes after it. All who ask at
   * the same time share one look at the database. Throws Problem database_away.
   */
  async startOf(subscription: Subscription, carried: Carried): Promise<Start> {
    const looked = this.newcomers.wait()
    this.need((pending) => (pending.events = pending.pbxes = true), newcomersBurst)
    await within(readyWithin, looked)
    subscription.skipWaiting()
    const lastEventId = this.lastEventId ?? 0
    const board = this.known.message(lastEventId, carried)
    return { board, lastEventId, missedAfter: (id) => this.recent.after(id) }
  }

  /** An event as it is sent now. */
  broadcastOf(event: Event): Broadcast {
    return toBroadcast({ event: 'activity', data: event }, this.known.placesOf(event))
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
    this.newcomers.turnAway()
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
    return [...(this.byReader.get(readerId) ?? [])]
  }

  /** Who comes back has lost the stream of before, also where nobody has noticed yet that it is closed. */
  private replace({ id, streamId }: Reader): void {
    if (streamId === null) return
    for (const one of this.streamsOf(id)) if (one.reader.streamId === streamId) one.close()
  }

  private add(subscription: Subscription): void {
    const { id } = subscription.reader
    this.subscriptions.add(subscription)
    this.byReader.set(id, (this.byReader.get(id) ?? new Set()).add(subscription))
  }

  private remove(subscription: Subscription): void {
    const { id } = subscription.reader
    this.subscriptions.delete(subscription)
    this.byReader.get(id)?.delete(subscription)
    if (this.byReader.get(id)?.size === 0) this.byReader.delete(id)
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

  private need(note: (pending: Pending) => unknown, atLeast?: number): void {
    note(this.pending)
    if (this.isWorking || this.isClosed) return
    this.isWorking = true
    setTimeout(() => void this.doWork(), this.pace.waitAt(performance.now(), atLeast))
  }

  private async doWork(): Promise<void> {
    const began = performance.now()
    const pending = this.pending
    this.pending = nothingPending()
    const newcomers = this.newcomers.begin()
    try {
      await this.readAgain(pending)
      this.failures = 0
      this.tell()
      newcomers.succeeded()
    } catch (error) {
      this.tell()
      newcomers.failed()
      this.failed(error)
    }
    this.pace.worked(began, performance.now())
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

  // Until the first whole read has succeeded there is nobody to notify, and no event to start from.
  private async readAgain(pending: Pending): Promise<void> {
    if (pending.board || this.lastEventId === null) return this.readBoard()
    if (pending.events) await this.readEvents(pending, this.lastEventId)
    if (pending.pool || pending.desks.size > 0 || pending.numbers.size > 0) await this.readDesks(pending)
    if (pending.pbxes) await this.readPbxes()
  }

  private startFrom(newest: number): void {
    this.lastEventId = newest
    this.recent = new RecentEvents(newest)
  }

  private async readBoard(): Promise<void> {
    // After a restored backup the ids start lower again.
    const newest = await newestEventId(db())
    if (this.lastEventId === null || newest < this.lastEventId) this.startFrom(newest)
    else await this.readEvents(nothingPending(), this.lastEventId)
    const board = await loadBoard()
    this.known.replace(board)
    this.note({ event: 'board', data: board })
    this.isReady()
  }

  private async readEvents(pending: Pending, after: number): Promise<void> {
    const { events, next, isLast } = await listEventsAfter(db(), { after, limit: eventsAtOnce, sight: 'everything' })
    for (const event of events) {
      this.recent.add(this.note({ event: 'activity', data: event }, this.known.placesOf(event)))
      if (changesDesk.test(event.type) && event.phone !== null) pending.numbers.add(event.phone)
    }
    this.lastEventId = next
    if (isLast) return
    this.tell()
    await this.readEvents(pending, next)
  }

  private async readDesks({ pool, desks: ids, numbers }: Pending): Promise<void> {
    const desks = await loadDesks(pool ? undefined : { ids: [...ids], numbers: [...numbers] })
    const removed = new Set([...ids, ...(pool ? this.known.ids : [])])
    for (const desk of desks) {
      removed.delete(desk.id)
      const places = this.known.tellDesk(desk)
      if (places) this.note({ event: 'desk', data: desk }, places)
    }
    for (const id of removed) this.note({ event: 'removed', data: { id } }, this.known.remove(id))
    if (pool) this.known.order(desks.map(({ id }) => id))
  }

  private async readPbxes(): Promise<void> {
    const pbxes = await loadPbxes()
    if (this.known.tellPbxes(pbxes)) this.note({ event: 'pbxes', data: pbxes })
  }

  private note(message: BoardMessage, places: readonly Place[] | null = null): Broadcast {
    const broadcast = toBroadcast(message, places)
    this.run.push(broadcast)
    return broadcast
  }

  // Together, so that what belongs to one event is one message and costs each reader one look.
  private tell(): void {
    const { run } = this
    if (run.length === 0) return
    this.run = []
    for (const subscription of [...this.subscriptions]) subscription.push(run)
  }
}

export function hub(): Hub {
  return processWide('hub', () => new Hub(env().DATABASE_URL))
}
