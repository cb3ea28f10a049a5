import { setTimeout as pause } from 'node:timers/promises'
import { processWide } from '@/lib/process-wide'
import { askHealth, type Worker } from '@/lib/worker-client'

export type Health = Awaited<ReturnType<typeof askHealth>>

/** A worker on this network answers in milliseconds. */
const usuallyWithinMs = 300
const silentOnes = () => processWide('silent workers', () => new Set<string>())

/**
 * What a worker says of itself, for boards: they show all PBXs, so that one worker whose host is silent must not hold up
 * what there is to say of the others. Such a one is asked again each time, and waited for no longer.
 */
export async function quickHealth(worker: Worker): Promise<Health> {
  const silent = silentOnes()
  const asked = askHealth(worker).then((answer) => {
    if (answer === 'silent') silent.add(worker.url)
    else silent.delete(worker.url)
    return answer
  })
  if (silent.has(worker.url)) return 'silent'
  return Promise.race([asked, pause(usuallyWithinMs, 'silent' as const, { ref: false })])
}
