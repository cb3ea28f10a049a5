import type { Actor } from '@/lib/contract/actor'
import type { Event, FactType } from '@/lib/contract/events'
import type { SettingsGroup } from '@/lib/contract/settings'
import type { Transaction } from '@/lib/db'
import { toEvent } from '@/lib/events/list-events'

/** What may be changed: groups of settings, and what other events say so. */
export interface Changeable {
  groups: readonly SettingsGroup[]
  changes: readonly FactType[]
}

type Values = Extract<Event, { type: 'settings.changed' }>['data']['before']

export interface LastChange {
  at: string
  actor: Actor
  type: FactType
  /** Of settings: the values that differ. */
  before: Values
  after: Values
}

/** The newest change of any of it, on one PBX or on none; null: nobody has changed it, or that is not kept any more. */
export async function lastChange(
  db: Transaction,
  { groups, changes }: Changeable,
  pbx: string,
): Promise<LastChange | null> {
  const ofGroups = groups.map((group) => ({ type: 'settings.changed', data: { path: ['group'], equals: group } }))
  // One question each: the newest of a type is found by its index, however many events there are.
  const questions = [...ofGroups, ...changes.map((type) => ({ type }))]
  const found = await Promise.all(
    questions.map((of) => {
      const where = { ...of, OR: [{ pbxId: pbx }, { pbxId: null }] }
      return db.event.findFirst({ where, orderBy: { id: 'desc' } })
    }),
  )
  const [newest] = found.flatMap((row) => row ?? []).toSorted((a, b) => Number(b.id - a.id))
  const [event] = newest ? toEvent(newest) : []
  return event ? toChange(event) : null
}

function toChange(event: Event): LastChange {
  const { at, actor, type } = event
  const values = event.type === 'settings.changed' ? event.data : { before: undefined, after: undefined }
  return { at, actor, type, before: values.before, after: values.after }
}
