import type { Denial } from '../../lib/contract/commands.ts'

/** A command that was refused for a named reason. Phone, API and dashboard each word it for their own people. */
export class Denied extends Error {
  constructor(readonly denial: Denial) {
    super(`Denied: ${denial}`)
    this.name = 'Denied'
  }
}
