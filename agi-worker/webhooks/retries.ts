/** After each failed attempt, as Standard Webhooks suggests: seconds. The last one is three days after the first. */
const pauses = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]

/**
 * When a message is tried again that was tried so many times; null: never.
 * @param chance 0 to 1: what failed together does not come back in the same second
 */
export function nextAttempt(attempts: number, now: number, chance = Math.random()): Date | null {
  const pause = pauses[attempts - 1]
  return pause === undefined ? null : new Date(now + pause * 1000 * (1 + chance / 10))
}
