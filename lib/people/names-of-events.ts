import type { Event } from '@/lib/contract/events'
import type { Transaction } from '@/lib/db'

export interface NamedPerson {
  pbx: string
  extension: string
  name: string
}

/** Those whom these events are about, as the PBX knows them now. */
export async function loadPeopleOf(db: Transaction, events: readonly Event[]): Promise<NamedPerson[]> {
  const displaced = events.flatMap((event) => (event.type === 'session.started' ? (event.data.displaced ?? []) : []))
  const extensions = new Set([...events.flatMap(({ extension }) => extension ?? []), ...displaced])
  const where = { extension: { in: [...extensions] }, name: { not: '' } }
  const people = await db.person.findMany({ where, select: { pbxId: true, extension: true, name: true } })
  return people.map(({ pbxId, ...person }) => ({ pbx: pbxId, ...person }))
}
