import type { PhoneName } from '@/lib/contract/phones'
import type { Transaction } from '@/lib/db'
import { Problem } from '@/lib/problems/problem'
import type { Context, Recording } from '@/lib/verbs/verb'
import { sendLogOut, workerOf } from '@/lib/worker-client'

const mostAttempts = 3
/** The worker gives each of them back to the PBX: a few at a time keep it from those who log in meanwhile. */
const atOnce = 4

/**
 * Logs out the people at phones that are to leave the pool, so that the PBX gets both back, then runs `leave`, whose
 * answer is null when somebody has logged in there in the meantime. Throws Problem worker_away, worker_slow or
 * outcome_unknown (somebody is logged in and may not have been logged out), lost_race (people keep logging in).
 */
export async function whenFree<T>(
  ctx: Context,
  phones: readonly PhoneName[],
  leave: () => Promise<T | null>,
): Promise<T> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    await logOutAt(ctx, phones)
    const left = await leave()
    if (left === null) continue
    // A log-in that had already passed the worker's look at the pool may still come in.
    await logOutAt(ctx, phones)
    return left
  }
  throw new Problem('lost_race')
}

/** The sessions at these phones that are open. */
export function openSessionsAt(db: Transaction, phones: readonly PhoneName[]) {
  const where = [...numbersByPbx(phones)].map(([pbxId, numbers]) => ({ pbxId, phone: { in: numbers } }))
  return db.session.findMany({ where: { endedAt: null, OR: where }, select: { id: true, pbxId: true } })
}

/** With an event for each. */
export async function deletePhones(tx: Recording, pbx: string, numbers: readonly string[]): Promise<void> {
  await tx.db.phone.deleteMany({ where: { pbxId: pbx, number: { in: [...numbers] } } })
  for (const phone of numbers) tx.record({ type: 'phone.removed', data: {} }, { pbx, phone })
}

/** In the order in which PBXs are taken, so that two changes of several never wait for each other. */
export function numbersByPbx(phones: readonly PhoneName[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const pbx of [...new Set(phones.map(({ pbx }) => pbx))].sort()) found.set(pbx, [])
  for (const { pbx, number } of phones) found.get(pbx)?.push(number)
  return found
}

async function logOutAt(ctx: Context, phones: readonly PhoneName[]): Promise<void> {
  const waiting = await openSessionsAt(ctx.db, phones)
  const next = async (): Promise<void> => {
    for (let session = waiting.pop(); session; session = waiting.pop()) await logOut(ctx, session)
  }
  await Promise.all(Array.from({ length: atOnce }, next))
}

async function logOut(ctx: Context, { id, pbxId }: { id: string; pbxId: string }): Promise<void> {
  try {
    const command = { sessionId: id, reason: 'phone_removed', actor: ctx.actor } as const
    await sendLogOut(await workerOf(ctx, pbxId), command)
  } catch (error) {
    const isOver = error instanceof Problem && error.code === 'no_such_session'
    if (!isOver) throw error
  }
}
