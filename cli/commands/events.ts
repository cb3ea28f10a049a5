import { actorInWords } from '../../lib/contract/actor-words.ts'
import { channels, type Event } from '../../lib/contract/events.ts'
import { firstPbx } from '../../lib/contract/pbxes.ts'
import { Notifications } from '../../lib/database/notifications.ts'
import type { Transaction } from '../../lib/db.ts'
import { listEventsAfter } from '../../lib/events/list-events.ts'
import { isDatabaseAway } from '../../lib/problems/database-away.ts'
import type { Context } from '../../lib/verbs/verb.ts'
import type { Command, Input } from '../command.ts'
import { withContext } from '../context.ts'
import type { Output } from '../output.ts'
import { wrongUse } from '../problem.ts'
import { exportEvents } from './export-events.ts'

const pageSize = 500
const retryMs = 200
const awayNote = 'The database cannot be reached. What happens meanwhile is shown when it is back.'

const tailEvents: Command = {
  name: 'events tail',
  summary: 'Show the last events, then every new one as it happens',
  options: {
    lines: { value: 'NUMBER', text: 'begin with so many of the past (default 10)' },
    after: { value: 'ID', text: 'begin with what came after this event instead' },
    'no-follow': { text: 'end with the newest event' },
  },
  details: 'With --json each event is one line. Ctrl-C ends it.',
  async run(input) {
    await withContext(input, (ctx, databaseUrl) => tail(input, ctx, databaseUrl))
    return { data: null, text: null }
  },
}

export const eventCommands: Command[] = [tailEvents, exportEvents]

async function tail(input: Input, { db }: Context, databaseUrl: string): Promise<void> {
  let after = await beginning(db, input)
  const news = input.isSet('no-follow') ? null : new News(databaseUrl, input.out)
  const showNew = async () => {
    for (let page = await readPage(db, after); page.next > after; page = await readPage(db, after)) {
      for (const event of page.events) input.out.item(event, inWords(event))
      after = page.next
    }
  }
  let isAway = false
  do {
    try {
      await showNew()
      isAway = false
    } catch (error) {
      // Of connections that are cut together, the listener's may be back first.
      if (news === null || !isDatabaseAway(error)) throw error
      if (!isAway) input.out.note(awayNote)
      isAway = true
      news.lookSoon()
    }
  } while (news !== null && (await news.next()))
}

const readPage = (db: Transaction, after: number) =>
  listEventsAfter(db, { after, limit: pageSize, sight: 'everything' })

async function beginning(db: Transaction, input: Input): Promise<number> {
  const after = input.value('after')
  if (after !== undefined) return whole(after, 'id of an event')
  const lines = whole(input.value('lines') ?? '10', 'number of events')
  const before = await db.event.findFirst({ orderBy: { id: 'desc' }, skip: lines, select: { id: true } })
  return Number(before?.id ?? 0)
}

function whole(text: string, what: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw wrongUse(`${text} is no ${what}.`, 'Use a whole number.')
}

function inWords({ id, at, type, pbx, phone, extension, actor, data }: Event): string {
  const where = [
    pbx !== null && pbx !== firstPbx && `PBX ${pbx}`,
    extension !== null && `extension ${extension}`,
    phone !== null && `phone ${phone}`,
  ]
  const parts = [id, at, type, where.filter(Boolean).join(', '), `by ${actorInWords(actor)}`, JSON.stringify(data)]
  return parts.filter((part) => part !== '').join('  ')
}

/** Whether there may be new events: true as soon as there are, false when somebody has ended it. */
class News {
  private waiting: ((more: boolean) => void) | null = null
  private pending = false
  private isOver = false
  private readonly notifications: Notifications

  constructor(databaseUrl: string, out: Output) {
    this.notifications = new Notifications(databaseUrl, {
      name: 'command line',
      channels: [channels.events],
      onNotify: () => this.arrive(),
      onConnected: () => this.arrive(),
      onLost: () => out.note(awayNote),
    })
    void this.notifications.start()
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => this.end())
  }

  next(): Promise<boolean> {
    if (this.isOver || this.pending) {
      this.pending = false
      return Promise.resolve(!this.isOver)
    }
    return new Promise((resolve) => (this.waiting = resolve))
  }

  /** As if something were new, in a moment. */
  lookSoon(): void {
    setTimeout(() => this.arrive(), retryMs)
  }

  private arrive(): void {
    this.pending = this.waiting === null
    this.waiting?.(true)
    this.waiting = null
  }

  private end(): void {
    this.isOver = true
    this.waiting?.(false)
    void this.notifications.stop()
  }
}
