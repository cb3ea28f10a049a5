import { z } from 'zod'
import { entryChangeSchema, firstChanges, heldPlanOf } from '@/lib/contract/events'

/** Events of version 1 had every change and every phone in them; version 2 has counts and the first few. */
const drift = z.object({ changes: z.array(entryChangeSchema) }).transform(({ changes }) => firstChanges(changes))
const held = z
  .object({ phones: z.array(z.string()), changes: z.array(entryChangeSchema) })
  .transform(({ phones, changes }) => heldPlanOf(phones, changes))

const upgrades: Record<string, z.ZodType<object> | undefined> = { 'drift.repaired': drift, 'plan.held': held }

interface Stored {
  type: string
  version: number
  data: unknown
}

/** An event that an earlier version wrote, as this one would have written it; what cannot be read stays as it is. */
export function inTodaysShape<T extends Stored>(row: T): T {
  const upgraded = row.version === 1 ? upgrades[row.type]?.safeParse(row.data) : undefined
  return upgraded?.success ? { ...row, version: 2, data: upgraded.data } : row
}
