import { z } from 'zod'
import { takeAccount } from '@/lib/accounts/account'
import { numberSchema } from '@/lib/contract/numbers'
import { pbxFieldSchema } from '@/lib/contract/pbxes'
import type { Caller } from '@/lib/contract/reach'
import type { Transaction } from '@/lib/db'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { type Context, transact, verb } from '@/lib/verbs/verb'
import { accountInputWords } from '@/words/account-input'

const schema = z.object({ pbx: pbxFieldSchema, extension: numberSchema.nullable() })
export type OwnExtension = z.input<typeof schema>

/** null: none is known of this account. */
export async function loadOwnExtension(db: Transaction, accountId: string): Promise<Caller | null> {
  const select = { extension: true, extensionPbx: true }
  const row = await db.account.findUnique({ where: { id: accountId }, select })
  return row?.extension && row.extensionPbx ? { pbx: row.extensionPbx, extension: row.extension } : null
}

/** Says which extension is one's own. Throws Problem bad_request, no_such_pbx or no_such_account. */
export const setOwnExtension = verb('own_extension.set', async (ctx, input: OwnExtension): Promise<void> => {
  if (ctx.actor.kind !== 'account') throw new Problem('no_such_account')
  await change(ctx, ctx.actor.id, input)
})

/** Says it of another account. Throws the same. */
export const setExtension = verb(
  'account.set_extension',
  async (ctx, { id, ...input }: OwnExtension & { id: string }): Promise<void> => change(ctx, id, input),
)

async function change(ctx: Context, id: string, input: OwnExtension): Promise<void> {
  const { pbx, extension } = parse(schema, input)
  await requirePbx(ctx.db, pbx)
  if (extension !== null) await requirePerson(ctx.db, pbx, extension)
  await transact(ctx, async (tx) => {
    const { username, name, ...before } = await takeAccount(tx.db, id)
    const extensionPbx = extension === null ? null : pbx
    if (before.extension === extension && before.extensionPbx === extensionPbx) return
    await tx.db.account.update({ where: { id }, data: { extension, extensionPbx } })
    const about = extension === null ? {} : { pbx, extension }
    tx.record({ type: 'account.extension_set', data: { username, name, extension } }, about)
  })
}

async function requirePerson(db: Transaction, pbxId: string, extension: string): Promise<void> {
  if ((await db.person.count({ where: { pbxId, extension } })) > 0) return
  throw new Problem('bad_request', [{ field: 'extension', message: accountInputWords().noSuchExtension }])
}
