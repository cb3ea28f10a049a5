import { actorInWords } from '../../lib/contract/actor-words.ts'
import type { Event } from '../../lib/contract/events.ts'
import { firstPbx } from '../../lib/contract/pbxes.ts'
import type { Transaction } from '../../lib/db.ts'
import type { AskedEvents } from '../../lib/events/asked-events.ts'
import { listEventsAfter, newestEventId, whereOf } from '../../lib/events/list-events.ts'
import { isDatabaseAway } from '../../lib/problems/database-away.ts'
import type { Command, Input } from '../command.ts'
import { withContext } from '../context.ts'
import { askedIn, eventFilters, findEvents } from '../event-filters.ts'
import { awayNote, News } from '../news.ts'
import { patiently } from '../patiently.ts'
import { wrongUse } from '../problem.ts'
import { exportEvents } from './export-events.ts'

const pageSize = 500

const tailEvents: Command = {
  name: 'events tail',
  summary: 'Show the last events, then every new one as it happens',
  options: {
    lines: { value: 'NUMBER', text: 'begin with so many of the past (default 10)' },
    after: { value: 'ID', text: 'begin with what came after this event instead' },
    'no-follow': { text: 'end with the newest event' },
    ...eventFilters,
  },
  details: `With --json each event is one line, as the REST API has it. With --from it begins there, and with --to it ends there. Ctrl-C ends
it. events export --help names the types.`,
  async run(input) {
    const asked = askedIn(input)
    await withContext(input, (_ctx, databaseUrl) =>
      patiently(databaseUrl, (db) => tail({ input, asked, db, databaseUrl })),
    )
    return { data: null, text: null }
  },
}

export const eventCommands: Command[] = [tailEvents, exportEvents]

interface Tail {
  input: Input
  asked: AskedEvents
  db: Transaction
  databaseUrl: string
}

async function tail({ input, asked, db, databaseUrl }: Tail): Promise<void> {
  let after = await beginning(db, input, asked)
  const isOnce = input.isSet('no-follow') || asked.to !== ''
  const news = isOnce ? null : new News(databaseUrl, input.out)
  let isAway = false
  do {
    try {
      for await (const { events, next } of newEvents(db, asked, after)) {
        for (const event of events) input.out.item(event, inWords(event))
        after = next
      }
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

interface Page {
  events: Event[]
  /** The id up to which there is nothing left to show. */
  next: number
}

async function* newEvents(db: Transaction, asked: AskedEvents, after: number): AsyncGenerator<Page, void> {
  // What is left out is not looked at again.
  const newest = await newestEventId(db)
  // Each time: of somebody who is looked for there is more by now.
  const { filter, before } = await findEvents(db, asked)
  const wanted = before === null ? filter : { ...filter, about: { AND: [filter.about ?? {}, { id: { lt: before } }] } }
  let [next, isLast] = [after, false]
  while (!isLast) {
    const page = await listEventsAfter(db, { after: next, limit: pageSize, sight: 'everything' }, wanted)
    ;({ next, isLast } = page)
    yield page
  }
  yield { events: [], next: Math.max(next, newest) }
}

async function beginning(db: Transaction, input: Input, asked: AskedEvents): Promise<number> {
  const after = input.value('after')
  if (after !== undefined) return whole(after, 'id of an event')
  const lines = whole(input.value('lines') ?? '10', 'number of events')
  if (asked.from !== '' && input.value('lines') === undefined) return 0
  const { filter, before } = await findEvents(db, asked)
  const where = { AND: [whereOf(filter, 'everything'), before === null ? {} : { id: { lt: before } }] }
  const last = await db.event.findFirst({ where, orderBy: { id: 'desc' }, skip: lines, select: { id: true } })
  return Number(last?.id ?? 0)
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
