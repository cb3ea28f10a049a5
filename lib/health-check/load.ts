import { z } from 'zod'
import { actorSchema } from '@/lib/contract/actor'
import { findingGroupSchema } from '@/lib/contract/findings'
import type { Transaction } from '@/lib/db'

/** Nobody carries it on any more, for example because the web app was stopped. Seconds. */
export const abandonedAfter = 120

export const healthCheckSchema = z.object({
  running: z.object({ done: z.number().int(), parts: z.number().int() }).nullable().describe('Null: none runs.'),
  last: z
    .object({ at: z.iso.datetime(), groups: z.array(findingGroupSchema) })
    .nullable()
    .describe('Null: none has finished yet.'),
  by: actorSchema.nullable().describe('Who began the newest of the two.'),
})
export type HealthCheck = z.infer<typeof healthCheckSchema>

/** A result says how things are for so long. Milliseconds. */
const freshFor = 600_000

/** Whether one should begin when somebody looks. @param now milliseconds since 1970 */
export const isDue = ({ running, last }: Pick<HealthCheck, 'running' | 'last'>, now: number): boolean =>
  running === null && (last === null || now - Date.parse(last.at) > freshFor)

export async function loadHealthCheck(db: Transaction, now = Date.now()): Promise<HealthCheck> {
  const row = await db.healthCheck.findFirst()
  if (!row) return { running: null, last: null, by: null }
  const { startedAt, finishedAt, done, parts } = row
  const isRunning = (finishedAt === null || finishedAt < startedAt) && now - startedAt.getTime() < abandonedAfter * 1000
  const groups = findingGroupSchema.array().parse(row.groups ?? [])
  return {
    running: isRunning ? { done, parts } : null,
    last: finishedAt && { at: finishedAt.toISOString(), groups },
    by: actorSchema.parse(row.startedBy),
  }
}
