import { setTimeout as pause } from 'node:timers/promises'
import type { Call } from './call.ts'

/** So long nobody wonders whether the phone is broken, in milliseconds. */
export const silentMs = 2_000

/** Asks the caller to wait where something takes its time: when everybody logs in at once, nobody is sent away. */
export async function whileWaiting<T>(call: Call, work: Promise<T>, limitMs = silentMs): Promise<T> {
  const done = work.then(
    () => true,
    () => true,
  )
  const waited = new AbortController()
  const long = pause(limitMs, false, { signal: waited.signal }).catch(() => true)
  const isDone = await Promise.race([done, long])
  waited.abort()
  // What is under way goes on where the caller hangs up meanwhile; that the call is over is noticed at the next word.
  if (!isDone) await call.say('waitPlease').catch(() => undefined)
  return work
}
