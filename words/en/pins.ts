export const pins = {
  /** What is locked: `who` is “Alice Archer (1001)” or anybody. */
  anybody: 'anybody',
  atEveryDesk: (who: string) => `${who} at every desk`,
  atDesk: (who: string, desk: string) => `${who} at ${desk}`,
  atOwnPage: (who: string, network: string) => `${who} at their own page, from ${network}`,
  /** @param lock what is locked, in words */
  lockedUntil: (lock: string, time: string) => `${lock}, until ${time}`,
  release: 'Release',
  released: 'The lock is released: PINs are accepted again.',
  notReleased: 'The lock was not released.',
}
