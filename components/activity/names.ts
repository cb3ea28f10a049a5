import type { BoardPbx, Desk } from '@/lib/contract/board'
import type { Event } from '@/lib/contract/events'
import { commonWords } from '@/words/common'

/** "Alice Archer (1001)", or the bare extension when no name is known. */
export function personName(extension: string, name: string | undefined): string {
  return name ? `${name} (${extension})` : extension
}

/**
 * How the reader knows phones and people of a PBX: `Reception 1` for 2001, `Alice Archer (1001)` for 1001; and the PBX
 * itself, '' while there is one alone.
 */
export type Names = {
  desk: (number: string, pbx: string | null) => string
  person: (extension: string, pbx: string | null) => string
  pbx: (id: string | null) => string
}

/** Names as far as they are known from the PBX, the desks at hand and the logins among the events. */
export function namesFrom(
  desks: readonly Pick<Desk, 'pbx' | 'number' | 'label' | 'owner' | 'ownerName' | 'session'>[],
  events: readonly Event[],
  pbxes: readonly Pick<BoardPbx, 'id' | 'name'>[],
  known: readonly { pbx: string; extension: string; name: string }[] = [],
): Names {
  const labels = new Map(desks.map(({ pbx, number, label }) => [keyOf(pbx, number), label]))
  const people = new Map(known.map(({ pbx, extension, name }) => [keyOf(pbx, extension), name]))
  for (const { pbx, owner, ownerName } of desks) if (ownerName !== '') people.set(keyOf(pbx, owner), ownerName)
  for (const event of events) {
    const isNamed = event.type === 'session.started' || event.type === 'session.reopened'
    if (isNamed && event.extension !== null) people.set(keyOf(event.pbx, event.extension), event.data.name)
  }
  for (const { pbx, session } of desks) if (session) people.set(keyOf(pbx, session.extension), session.name)
  const names = new Map(pbxes.length > 1 ? pbxes.map(({ id, name }) => [id, name]) : [])
  return {
    desk: (number, pbx) => labels.get(keyOf(pbx, number)) || commonWords().phoneWithin(number),
    person: (extension, pbx) => personName(extension, people.get(keyOf(pbx, extension))),
    pbx: (id) => names.get(id ?? '') ?? '',
  }
}

const keyOf = (pbx: string | null, number: string) => `${pbx ?? ''}/${number}`
