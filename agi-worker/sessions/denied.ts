import type { Refuser } from '../../lib/contract/access.ts'
import type { Denial } from '../../lib/contract/commands.ts'

/** A command that was refused for a named reason. Phone, API and dashboard each word it for their own people. */
export class Denied extends Error {
  constructor(
    readonly denial: Denial,
    /** What of the rules of access, where these refused it. */
    readonly by: Refuser | null = null,
  ) {
    super(`Denied: ${denial}`)
    this.name = 'Denied'
  }

  /** For the event of it. */
  get data(): { reason: Denial; by?: Refuser } {
    const { denial: reason, by } = this
    return by === null ? { reason } : { reason, by }
  }
}
