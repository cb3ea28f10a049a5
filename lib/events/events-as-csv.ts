import { actorInWords } from '@/lib/contract/actor-words'
import type { Event } from '@/lib/contract/events'
import { localTime } from '@/lib/contract/wall-clock'
import { formatCsv, guard } from '@/lib/csv/format-csv'
import type { Transaction } from '@/lib/db'
import { loadPeopleOf } from '@/lib/people/names-of-events'
import type { FoundEvents } from './asked-events'
import { listRecentEvents } from './list-events'
import type { Sight } from './visibility'

interface Exported extends FoundEvents {
  sight: Sight
  /** By whose clock times are written. */
  zone: string
}

/** What each of these events says, as a sentence. */
export type SaysOf = (events: readonly Event[]) => Promise<(event: Event) => string>

/** So many are read, and kept in memory, at once. */
const atOnce = 500

/**
 * Events as CSV, the newest first, piece by piece: however many there are. What begins like a formula gets an apostrophe in
 * front, so that no spreadsheet runs it.
 *
 * @param saysOf left out: no column says what happened in a sentence
 */
export async function* eventsAsCsv(db: Transaction, asked: Exported, saysOf?: SaysOf): AsyncGenerator<string, void> {
  const columns = ['id', `at (${asked.zone})`, 'type', ...(saysOf ? ['what'] : []), ...about, 'by', 'data']
  yield formatCsv([columns])
  for await (const events of pagesOf(db, asked)) {
    const [names, says] = await Promise.all([namesOf(db, events), saysOf?.(events)])
    yield formatCsv(events.map((event) => rowOf(event, { zone: asked.zone, names, says })))
  }
}

const about = ['pbx', 'phone', 'desk', 'extension', 'person'] as const

async function* pagesOf(db: Transaction, { filter, before, sight }: Exported): AsyncGenerator<Event[], void> {
  for (let from = before; ;) {
    const { events, hasOlder } = await listRecentEvents(db, { before: from, limit: atOnce, sight }, filter)
    const oldest = events.at(-1)
    if (!oldest) return
    yield events
    if (!hasOlder) return
    from = oldest.id
  }
}

interface Wording {
  zone: string
  names: Names
  says: ((event: Event) => string) | undefined
}

function rowOf(event: Event, { zone, names, says }: Wording): string[] {
  const { id, at, type, pbx, phone, extension, actor, data } = event
  const values = [pbx ?? '', phone ?? '', names.desk(event), extension ?? '', names.person(event), actorInWords(actor)]
  const sentence = says ? [says(event)] : []
  return [String(id), timeIn(zone, at), type, ...[...sentence, ...values, JSON.stringify(data)].map(guard)]
}

/** As spreadsheets read it: `2027-01-31 14:05:09`. */
function timeIn(zone: string, at: string): string {
  const { day, time } = localTime(new Date(at), zone)
  return `${day} ${time}:${at.slice(17, 19)}`
}

type Names = Awaited<ReturnType<typeof namesOf>>

/** As desks and people are called now; '' where they are not known any more. */
async function namesOf(db: Transaction, events: readonly Event[]) {
  const numbers = [...new Set(events.flatMap(({ phone }) => phone ?? []))]
  const [phones, people] = await Promise.all([
    db.phone.findMany({ where: { number: { in: numbers } }, select: { pbxId: true, number: true, label: true } }),
    loadPeopleOf(db, events),
  ])
  const desks = new Map(phones.map(({ pbxId, number, label }) => [`${pbxId}/${number}`, label]))
  const known = new Map(people.map(({ pbx, extension, name }) => [`${pbx}/${extension}`, name]))
  return {
    desk: ({ pbx, phone }: Event) => desks.get(`${pbx}/${phone}`) ?? '',
    person: ({ pbx, extension }: Event) => known.get(`${pbx}/${extension}`) ?? '',
  }
}
