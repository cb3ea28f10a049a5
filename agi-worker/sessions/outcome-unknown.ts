/** Something was asked of the database or the PBX, and whether it was done cannot be said now. `cause` says why. */
export class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super(`Whether it was done is unknown: ${String(cause)}`, { cause })
    this.name = 'OutcomeUnknown'
  }
}
