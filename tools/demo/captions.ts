import type { Pbx } from '../../sandbox/index.ts'
import { heardEvent } from '../../lib/demo/spoken.ts'

const lookEveryMs = 150

/** Tells phones what they hear, so that nobody needs loudspeakers to follow; returns how to end that. */
export function tellWhatIsHeard(pbx: Pbx, numbers: readonly string[]): () => void {
  const told = new Map(numbers.map((number) => [number, pbx.heard(number).length]))
  const tell = async (number: string) => {
    const heard = pbx.heard(number)
    const from = told.get(number) ?? 0
    told.set(number, heard.length)
    for (const sound of heard.slice(from)) await pbx.notify(number, heardEvent, sound)
  }
  // A PBX that is being stopped hears no more.
  const timer = setInterval(() => void Promise.allSettled(numbers.map(tell)), lookEveryMs)
  return () => clearInterval(timer)
}
