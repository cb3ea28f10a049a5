import { setTimeout as pause } from 'node:timers/promises'

/** Tries a step again while its failure may pass, for at most `limitMs`. Throws its last failure. */
export async function persist<T>(
  limitMs: number,
  step: () => Promise<T>,
  mayPass: (error: unknown) => boolean = () => true,
): Promise<T> {
  const end = Date.now() + limitMs
  for (;;) {
    try {
      return await step()
    } catch (error) {
      if (!mayPass(error) || Date.now() >= end) throw error
    }
    await pause(100)
  }
}
