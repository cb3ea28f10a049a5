import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'

export interface Spread {
  count: number
  p50: number
  p95: number
  p99: number
  max: number
}

/** Of the values as they are: nothing is assumed of how they are spread. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other)
  const at = (share: number) => rounded(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN)
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}

/** To three digits: further ones are chance. */
export const rounded = (value: number) => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)))

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

const resolutionMs = 1

/** How late this process was: what it caused and saw later than it should have, the measured did not. */
export class OwnLag {
  private readonly histogram = monitorEventLoopDelay({ resolution: resolutionMs })

  constructor() {
    this.histogram.enable()
  }

  /** Milliseconds since it was made. */
  end(): { p99: number; max: number } {
    this.histogram.disable()
    const late = (nanoseconds: number) => rounded(Math.max(0, nanoseconds / 1e6 - resolutionMs))
    return { p99: late(this.histogram.percentile(99)), max: late(this.histogram.max) }
  }
}

/** Calls `work` so many times a second for so long, evenly. What it starts is not waited for. */
export async function atRate(perSecond: number, seconds: number, work: (index: number) => void): Promise<void> {
  const begun = performance.now()
  const count = Math.max(1, Math.round(perSecond * seconds))
  for (let index = 0; index < count; index++) {
    const wait = begun + (index / perSecond) * 1000 - performance.now()
    if (wait > 0) await pause(wait)
    work(index)
  }
}

/** Does `work` for each, several at a time. */
export async function forEach<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
