import type { Pbx } from '../../sandbox/index.ts'
import { heardEvent } from '../../lib/demo/spoken.ts'

const lookEveryMs = 150

/**
 * Sends phones what they hear as text, so that nobody needs loudspeakers to follow; returns a function that ends it.
 */
export function tellWhatIsHeard(pbx: Pbx, numbers: readonly string[]): () => void {
  const sentSoFar = new Map(numbers.map((number) => [number, pbx.heard(number).length]))
  const tell = async (number: string) => {
    const heard = pbx.heard(number)
    const from = sentSoFar.get(number) ?? 0
    sentSoFar.set(number, heard.length)
    for (const sound of heard.slice(from)) await pbx.notify(number, heardEvent, sound)
  }
  // A PBX that is being stopped hears no more.
  const timer = setInterval(() => void Promise.allSettled(numbers.map(tell)), lookEveryMs)
  return () => clearInterval(timer)
}
