import { setTimeout as pause } from 'node:timers/promises'

/** Lets others have the time; no longer than until the signal comes. */
export async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined)
}
