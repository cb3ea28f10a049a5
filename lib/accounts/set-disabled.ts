import { z } from 'zod'
import { parse } from '@/lib/problems/parse'
import { transact, verb } from '@/lib/verbs/verb'
import { keepAnAdmin, requireOther, takeAccount } from './account'

const schema = z.object({ id: z.string(), disabled: z.boolean() })

/** Disabling ends every sign-in of the account. Throws Problem bad_request, no_such_account, own_account or last_admin. */
export const setDisabled = verb('account.set_disabled', async (ctx, input: z.input<typeof schema>): Promise<void> => {
  const { id, disabled } = parse(schema, input)
  requireOther(ctx, id)
  await transact(ctx, async (tx) => {
    const { username, name, disabledAt } = await takeAccount(tx.db, id)
    if (disabled) await keepAnAdmin(tx.db, id)
    const before = { disabled: disabledAt !== null }
    if (before.disabled === disabled) return
    await tx.db.account.update({ where: { id }, data: { disabledAt: disabled ? new Date() : null } })
    tx.record({ type: 'account.changed', data: { username, name, before, after: { disabled } } })
  })
})
