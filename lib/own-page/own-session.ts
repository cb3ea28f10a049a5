import { z } from 'zod'
import { numberSchema } from '@/lib/contract/numbers'
import { pbxIdSchema } from '@/lib/contract/pbxes'
import type { Transaction } from '@/lib/db'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { toSession, type Session } from '@/lib/sessions/session'
import type { Rights } from '@/lib/verbs/permissions'
import { verb } from '@/lib/verbs/verb'
import { sendLogIn, sendLogOut, workerOf } from '@/lib/worker-client'

const ownSchema = z.object({ pbx: pbxIdSchema, extension: numberSchema })
const logInSchema = ownSchema.extend({
  phone: numberSchema,
  /** The session that the person has seen there; null: nobody's. */
  seen: z.uuid().nullable(),
})

/**
 * Logs a person in who has shown their PIN, as at a phone: the rules of access and of takeovers hold. Throws Problem
 * bad_request, no_such_pbx, lost_race where somebody has come since, a denial, worker_away, worker_slow, outcome_unknown.
 */
export const logInAtOwnPage = verb(
  'own_session.log_in',
  async (ctx, input: z.input<typeof logInSchema>): Promise<Session> => {
    const { pbx, extension, phone, seen } = parse(logInSchema, input)
    requireOwn(ctx.rights, { pbx, extension })
    await requirePbx(ctx.db, pbx)
    await requireSeen(ctx.db, { pbx, extension, phone, seen })
    return toSession(await sendLogIn(await workerOf(ctx, pbx), { pbx, extension, phone, actor: ctx.actor }), null)
  },
)

/** Throws Problem bad_request, no_such_session, worker_away, worker_slow, outcome_unknown. */
export const logOutAtOwnPage = verb(
  'own_session.log_out',
  async (ctx, input: z.input<typeof ownSchema>): Promise<Session> => {
    const { pbx, extension } = parse(ownSchema, input)
    requireOwn(ctx.rights, { pbx, extension })
    const session = await ctx.db.session.findFirst({
      where: { pbxId: pbx, extension, endedAt: null },
      select: { id: true },
    })
    if (!session) throw new Problem('no_such_session')
    const command = { sessionId: session.id, reason: 'logout', actor: ctx.actor } as const
    return toSession(await sendLogOut(await workerOf(ctx, pbx), command), 'logout')
  },
)

/** Nobody logs anybody else in or out from there. */
function requireOwn(rights: Rights, { pbx, extension }: z.infer<typeof ownSchema>): void {
  if (rights.kind === 'person' && (rights.pbx !== pbx || rights.extension !== extension))
    throw new Problem('not_allowed')
}

/** Who was asked whether to take a desk over from one person does not take it over from another. */
async function requireSeen(db: Transaction, asked: z.infer<typeof logInSchema>): Promise<void> {
  const { pbx: pbxId, phone, extension, seen } = asked
  const there = await db.session.findFirst({
    where: { pbxId, phone, endedAt: null },
    select: { id: true, extension: true },
  })
  if (there && there.id !== seen && there.extension !== extension) throw new Problem('lost_race')
}
