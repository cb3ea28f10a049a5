import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { pbxFieldSchema } from '@/lib/contract/pbxes'
import { settingsGroups, settingsGroupSchema } from '@/lib/contract/settings'
import { failedWith, type Transaction } from '@/lib/db'
import { takePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'
import { loadSettings, rowOf } from './load-settings'

const schema = z.object({
  pbx: pbxFieldSchema,
  group: settingsGroupSchema,
  /** Those that are left out stay as they are. */
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** The one that was seen: 0 while nobody has saved the group. */
  version: z.number().int().min(0),
})

export type SavedGroup = z.input<typeof schema>

type Value = string | number | boolean | null
type Values = Record<string, Value>

/**
 * Saves a group; one that is as it was leaves no event. Throws Problem bad_request, no_such_pbx, or changed_meanwhile
 * when the group has another version by now.
 */
export const saveSettings = verb('settings.save', async (ctx, input: SavedGroup): Promise<{ version: number }> => {
  const { pbx, group, values, version } = parse(schema, input)
  return transact(ctx, async (tx) => {
    await takePbx(tx.db, pbx)
    const current = (await loadSettings(tx.db, pbx))[group]
    if (current.version !== version) throw new Problem('changed_meanwhile')
    const before: Values = current.values
    const after: Values = parse(settingsGroups[group], { ...before, ...values })
    const changed = Object.keys(after).filter((name) => !isDeepStrictEqual(before[name], after[name]))
    if (changed.length === 0) return { version }
    const row = rowOf(pbx, group)
    await write(tx.db, row, after, version)
    const data = { group, before: pick(before, changed), after: pick(after, changed) }
    tx.record({ type: 'settings.changed', data }, row.pbxId === '' ? {} : { pbx })
    return { version: version + 1 }
  })
})

/** Throws Problem changed_meanwhile when somebody else was quicker since the group was read. */
async function write(tx: Transaction, row: ReturnType<typeof rowOf>, values: Values, version: number): Promise<void> {
  if (version > 0) {
    const where = { ...row, version }
    const { count } = await tx.settings.updateMany({ where, data: { values, version: { increment: 1 } } })
    if (count === 0) throw new Problem('changed_meanwhile')
    return
  }
  await tx.settings.create({ data: { ...row, values } }).catch((error: unknown) => {
    throw failedWith(error, 'P2002') ? new Problem('changed_meanwhile') : error
  })
}

const pick = (values: Values, names: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))
