export const pins = {
  /** @param lock what is locked, in words */
  lockedUntil: <N>(lock: string, time: N) => [`${lock}, until `, time],
  release: 'Release',
  released: 'The lock is released: PINs are accepted again.',
  notReleased: 'The lock was not released.',
}
