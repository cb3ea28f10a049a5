import type { Event } from '@/lib/contract/events'
import { isBulkType, type Run } from '@/lib/contract/feed'

const mostShown = 40

/** Those that the board shows: of phones, only what was done to many at once. */
export const shownRuns = (runs: readonly Run[]): readonly Run[] =>
  runs.filter(({ event, count }) => count > 1 || !isBulkType(event)).slice(0, mostShown)

/**
 * Runs and one more event, newest first, of which as many are kept: what one request, or one rule at a time, did to many
 * desks is one run. The same runs when the event is among them already.
 */
export function withNext(runs: readonly Run[], event: Event, kept: number): readonly Run[] {
  if (runs.some(({ event: { id }, since }) => since <= event.id && event.id <= id)) return runs
  const at = runs.findIndex((run) => run.event.id < event.id)
  const older = at === -1 ? undefined : runs[at]
  if (older && isOneWith(older.event, event)) return runs.with(at, { ...older, event, count: older.count + 1 })
  return runs.toSpliced(at === -1 ? runs.length : at, 0, { event, count: 1, since: event.id }).slice(0, kept)
}

/** Somebody at a phone does one thing at a time; a request or a rule may do many. */
function isOneWith(a: Event, b: Event): boolean {
  if (a.type !== b.type || a.requestId !== b.requestId || a.pbx !== b.pbx) return false
  const isAutomatic = a.actor.kind === 'policy' || a.actor.kind === 'rule'
  return (a.requestId !== null || isAutomatic) && JSON.stringify(a.actor) === JSON.stringify(b.actor)
}
