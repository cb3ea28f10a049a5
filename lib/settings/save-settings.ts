import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { pbxFieldSchema } from '@/lib/contract/pbxes'
import { type SettingsGroup, settingsGroups, settingsGroupSchema } from '@/lib/contract/settings'
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
  values: z.record(z.string(), z.unknown()),
  /** The version that was seen: 0 while nobody has saved the group. Left out: any. */
  version: z.number().int().min(0).optional(),
})

export type SavedGroup = z.input<typeof schema>

type Values = Record<string, string | number | boolean | null>

/**
 * Saves a group; one that is as it was leaves no event. Throws Problem bad_request, no_such_pbx, or changed_meanwhile
 * when the group has another version by now.
 */
export const saveSettings = verb('settings.save', async (ctx, input: SavedGroup): Promise<{ version: number }> => {
  const { pbx, group, values, version: seen } = parse(schema, input)
  refuseUnknown(group, values)
  return transact(ctx, async (tx) => {
    await takePbx(tx.db, pbx)
    const { version, ...current } = (await loadSettings(tx.db, pbx))[group]
    if (seen !== undefined && seen !== version) throw new Problem('changed_meanwhile')
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

/** A name that is misspelt would otherwise seem saved. */
function refuseUnknown(group: SettingsGroup, values: object): void {
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(settingsGroups[group].shape, name))
  const message = `The group ${group} has no such setting.`
  if (unknown.length > 0)
    throw new Problem(
      'bad_request',
      unknown.map((field) => ({ field, message })),
    )
}

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
