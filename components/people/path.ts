import type { Stay } from '@/lib/sessions/recent-sessions'

/** A part of somebody's day: at a desk, or between two of them at their own phone. */
export type Leg = {
  key: string
  /** null: at their own phone, or nowhere where they have none. */
  stay: Stay | null
  /** Milliseconds since 1970. */
  from: number
  /** null: it goes on. */
  until: number | null
}

/** A shorter time between two desks is a way, and no stay. Milliseconds. */
const shortestGap = 60_000

/**
 * The day so far, the newest first, from midnight or the first log-in on.
 * @param stays of one person, the newest first
 * @param midnight when the day began
 */
export function pathOf(stays: readonly Stay[], midnight: number): Leg[] {
  const legs: Leg[] = []
  let next: number | null = null
  for (const stay of stays) {
    const from = Math.max(Date.parse(stay.startedAt), midnight)
    const until = stay.endedAt === null ? null : Date.parse(stay.endedAt)
    if (until !== null && (next === null || next - until >= shortestGap))
      legs.push({ key: `after ${stay.id}`, stay: null, from: until, until: next })
    legs.push({ key: stay.id, stay, from, until })
    next = from
  }
  return legs
}
