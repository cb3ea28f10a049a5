import type { Forward } from '../../lib/contract/forwards.ts'
import type { EntryName } from '../../pbx/entries.ts'
import type { NewEvent } from '../adapters/postgres/session-writes.ts'
import type { RoutedSession } from '../adapters/postgres/routed-session.ts'
import type { SetAside } from '../routing/forwarding.ts'

const actor = { kind: 'system', reason: 'logging out of a desk gives forwards back' } as const

const forwards: Record<string, Forward> = { CF: 'always', CFB: 'busy', CFU: 'unavailable', DND: 'do_not_disturb' }

/** What the ended sessions have given back, an event for each number. Where calls go is nobody else's business. */
export function givenBackEvents(ended: readonly RoutedSession[], returned: readonly SetAside[]): NewEvent[] {
  const numbers = [...new Set(returned.map(({ number }) => number))]
  return numbers.flatMap((number) => {
    const session = ended.find(({ phone, extension }) => phone === number || extension === number)
    const given = returned.filter((one) => one.number === number).flatMap(({ name }) => forwardIn(name) ?? [])
    if (!session || given.length === 0) return []
    const { id: sessionId, phone } = session
    return { type: 'forwards.given_back', data: { forwards: given }, actor, phone, extension: number, sessionId }
  })
}

/** A lamp only follows other entries. */
const forwardIn = (name: EntryName): Forward | undefined => forwards[name.split('/')[0] ?? '']
