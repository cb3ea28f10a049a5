import { type Actor, actorSchema } from '@/lib/contract/actor'
import { type FindingGroup, findingGroupSchema } from '@/lib/contract/findings'
import type { Transaction } from '@/lib/db'

/** Nobody carries it on any more, for example because the web app was stopped. Seconds. */
export const abandonedAfter = 120

export interface HealthCheck {
  /** The one that runs; null: none does. */
  running: { done: number; parts: number } | null
  /** What the last one that has finished found; null: there was none yet. */
  last: { at: string; groups: FindingGroup[] } | null
  /** Who began the newest of the two. */
  by: Actor | null
}

export async function loadHealthCheck(db: Transaction, now = Date.now()): Promise<HealthCheck> {
  const row = await db.healthCheck.findFirst()
  if (!row) return { running: null, last: null, by: null }
  const { startedAt, finishedAt, done, parts } = row
  const isRunning =
    (finishedAt === null || finishedAt < startedAt) && now - startedAt.getTime() < abandonedAfter * 1000
  const groups = findingGroupSchema.array().parse(row.groups ?? [])
  return {
    running: isRunning ? { done, parts } : null,
    last: finishedAt && { at: finishedAt.toISOString(), groups },
    by: actorSchema.parse(row.startedBy),
  }
}
