import { isUuid } from '@/lib/is-uuid'
import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'

/** It is refused from the next request on. Throws Problem no_such_token. */
export const revokeToken = verb('token.revoke', async (ctx, { id }: { id: string }): Promise<{ name: string }> => {
  if (!isUuid(id)) throw new Problem('no_such_token')
  return transact(ctx, async (tx) => {
    const where = { id, revokedAt: null }
    const token = await tx.db.apiToken.findFirst({ where, select: { name: true } })
    const { count } = await tx.db.apiToken.updateMany({ where, data: { revokedAt: new Date() } })
    if (!token || count === 0) throw new Problem('no_such_token')
    tx.record({ type: 'token.revoked', data: { name: token.name } })
    return token
  })
})
