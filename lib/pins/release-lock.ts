import { type LockChoice, lockChoiceSchema } from '@/lib/contract/pin-locks'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'
import { listPinLocks, type PinLockOfPbx } from './list-locks'

/**
 * Lets PINs count again: of an extension at every phone, of it at one phone, or of anybody at a phone. What was wrong
 * before counts no more. Throws Problem bad_request, no_such_pbx, or no_such_lock when none of these is in force.
 */
export const releasePinLock = verb('pin.release', async (ctx, input: LockChoice): Promise<PinLockOfPbx[]> => {
  const choice = parse(lockChoiceSchema, input)
  const { pbx } = choice
  await requirePbx(ctx.db, pbx)
  const numbers = {
    ...(choice.extension !== null && { extension: choice.extension }),
    ...(choice.phone !== null && { phone: choice.phone }),
  }
  return transact(ctx, async (tx) => {
    const locks = (await listPinLocks(tx.db, { pbx })).filter((lock) => isChosen(lock, choice))
    if (locks.length === 0) throw new Problem('no_such_lock')
    for (const { extension, phone } of locks) {
      // Somebody else may have been quicker; their event says it.
      const row = { pbxId: pbx, extension: extension ?? '', phone: phone ?? '' }
      const { count } = await tx.db.pinLock.deleteMany({ where: row })
      const about = { pbx, ...(extension !== null && { extension }), ...(phone !== null && { phone }) }
      if (count > 0) tx.record({ type: 'pin.released', data: {} }, about)
    }
    await tx.db.pinTry.deleteMany({ where: { pbxId: pbx, ...numbers } })
    return locks
  })
})

/** An extension alone stands for all of its locks; a phone alone for the one that locks everybody out of it. */
function isChosen(
  lock: PinLockOfPbx,
  { extension, phone }: { extension: string | null; phone: string | null },
): boolean {
  if (extension === null) return lock.extension === null && lock.phone === phone
  return lock.extension === extension && (phone === null || lock.phone === phone)
}
