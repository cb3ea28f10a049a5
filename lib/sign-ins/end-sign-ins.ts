import { z } from 'zod'
import { takeAccount } from '@/lib/accounts/account'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { type Context, transact, verb } from '@/lib/verbs/verb'

const schema = z.object({ signInId: z.uuid() })

/** Ends one of the reader's sign-ins; one that has ended already stays as it is. Throws Problem bad_request. */
export const endOwnSignIn = verb('own_sign_in.end', async (ctx, input: z.input<typeof schema>): Promise<void> => {
  const { signInId } = parse(schema, input)
  if (ctx.actor.kind !== 'account') throw new Problem('no_such_account')
  await end(ctx, ctx.actor, { id: signInId })
})

/** Signs out everybody who uses the account, on every device. Throws Problem no_such_account. */
export const endAllSignIns = verb('sign_ins.end_all', async (ctx, { id }: { id: string }): Promise<void> => {
  await transact(ctx, async (tx) => end({ ...ctx, within: tx }, await takeAccount(tx.db, id), {}))
})

/** @param of all of the account, or one */
async function end(ctx: Context, { id: accountId, name }: { id: string; name: string }, of: { id?: string }) {
  await transact(ctx, async (tx) => {
    const where = { ...of, accountId, endedAt: null }
    const { count } = await tx.db.signIn.updateMany({ where, data: { endedAt: new Date() } })
    if (count > 0) tx.record({ type: 'sign_in.ended', data: { name, count } })
  })
}
