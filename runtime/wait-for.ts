import { setTimeout as pause } from 'node:timers/promises'

/** Asks again until `condition` holds (true) or `milliseconds` have passed (false). */
export async function waitFor(condition: () => boolean | Promise<boolean>, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds
  while (!(await condition())) {
    if (Date.now() > end) return false
    await pause(25)
  }
  return true
}
