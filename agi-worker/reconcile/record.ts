import { setImmediate as pause } from 'node:timers/promises'
import { firstChanges } from '../../lib/contract/events.ts'
import type { NewEvent } from '../adapters/postgres/session-writes.ts'
import type { Store } from '../adapters/postgres/store.ts'
import type { Log } from '../log.ts'
import type { Concerned } from './finding.ts'
import type { Hints } from './hints.ts'
import { bySession, describe, type Plan } from './plan.ts'

const actor = { kind: 'system', reason: 'reconciler' } as const

/** Writers of events take turns, and a login is one of them. */
const recordedAtOnce = 500

/** Records what something else had changed on the PBX and we have repaired, an event for each session. */
export class DriftRecord {
  constructor(
    private readonly store: Store,
    private readonly log: Log,
    private readonly hints: Hints,
  ) {}

  /** @param requestId whose repairs these are; left out: nobody asked for them */
  async note(drift: Plan, concerned: readonly Concerned[], requestId?: string | null): Promise<void> {
    const store = requestId ? this.store.forRequest(requestId) : this.store
    const repaired = { ...drift, hints: drift.hints.filter((change) => !this.hints.isRefused(change)) }
    const parts = [...bySession(repaired, concerned)]
    await pause()
    for (let start = 0; start < parts.length; start += recordedAtOnce) {
      const events = parts.slice(start, start + recordedAtOnce).map(([session, part]) => this.eventOf(session, part))
      await store.recordMany(events)
    }
  }

  private eventOf(session: Concerned | null, part: Plan): NewEvent {
    const { phone = null, extension = null, id: sessionId = null } = session ?? {}
    const data = firstChanges(describe(part))
    this.log.warn({ phone, extension, ...data }, 'Repaired what something else had changed on the PBX')
    return { type: 'drift.repaired', data, actor, phone, extension, sessionId }
  }
}
