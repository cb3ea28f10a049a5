import { type LockChoice, lockChoiceSchema } from '@/lib/contract/pin-locks'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { type Recording, transact, verb } from '@/lib/verbs/verb'
import { listPinLocks, type PinLockOfPbx } from './list-locks'

/**
 * Lets PINs count again: of an extension at every phone, of it at one phone, or of anybody at a phone. What was wrong
 * before counts no more, also where that has locked nothing yet.
 * Throws Problem bad_request, no_such_pbx, or no_such_lock when there was nothing of either.
 */
export const releasePinLock = verb('pin.release', async (ctx, input: LockChoice): Promise<PinLockOfPbx[]> => {
  const choice = parse(lockChoiceSchema, input)
  const { pbx } = choice
  await requirePbx(ctx.db, pbx)
  const numbers = given(choice)
  return transact(ctx, async (tx) => {
    // An extension alone stands for all of its locks; a phone alone for the one that locks everybody out of it.
    const locks = await listPinLocks(tx.db, { pbx, extension: '', ...numbers })
    for (const lock of locks) await release(tx, lock)
    const tries = await tx.db.pinTry.deleteMany({ where: { pbxId: pbx, ...numbers } })
    if (locks.length > 0) return locks
    if (tries.count === 0) throw new Problem('no_such_lock')
    tx.record({ type: 'pin.released', data: {} }, { pbx, ...numbers })
    return locks
  })
})

async function release(tx: Recording, { pbx, extension, phone }: PinLockOfPbx): Promise<void> {
  const row = { pbxId: pbx, extension: extension ?? '', phone: phone ?? '' }
  const { count } = await tx.db.pinLock.deleteMany({ where: row })
  // Somebody else may have been quicker; their event says it.
  if (count > 0) tx.record({ type: 'pin.released', data: {} }, { pbx, ...given({ extension, phone }) })
}

const given = ({ extension, phone }: { extension: string | null; phone: string | null }) => ({
  ...(extension !== null && { extension }),
  ...(phone !== null && { phone }),
})
