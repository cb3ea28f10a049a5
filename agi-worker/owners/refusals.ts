import type { Denial } from '../../lib/contract/commands.ts'
import type { OwnedDesk } from './decide.ts'

const firstRestMs = 60_000
const longestRestMs = 600_000

interface Refusal {
  owner: string
  denial: Denial
  restMs: number
  /** On the clock of performance.now(). */
  until: number
}

/**
 * Owners whom the PBX refuses, perhaps because somebody has deleted them there: reported once, tried less and less
 * often.
 */
export class Refusals {
  private readonly known = new Map<string, Refusal>()

  isResting({ phone, owner }: OwnedDesk): boolean {
    const refusal = this.known.get(phone)
    return refusal?.owner === owner && performance.now() < refusal.until
  }

  /** @returns whether it is news */
  note({ phone, owner }: OwnedDesk, denial: Denial): boolean {
    const before = this.known.get(phone)
    const isNews = before?.owner !== owner || before.denial !== denial
    const restMs = isNews ? firstRestMs : Math.min(2 * before.restMs, longestRestMs)
    this.known.set(phone, { owner, denial, restMs, until: performance.now() + restMs })
    return isNews
  }

  forget({ phone }: OwnedDesk): void {
    this.known.delete(phone)
  }

  /** All of them may be tried again now: the PBX was configured again, or is back. */
  endRests(): void {
    for (const refusal of this.known.values()) refusal.until = 0
  }
}
