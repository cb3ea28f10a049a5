import { detailsOf, type NewPhone, type PhoneName } from '@/lib/contract/phones'
import { takePbx } from '@/lib/pbxes/require-pbx'
import { Problem } from '@/lib/problems/problem'
import { type Context, type Recording, transact } from '@/lib/verbs/verb'
import { deletePhones, numbersByPbx, openSessionsAt, whenFree } from './free-phones'
import { removeEmptyLocations } from './locations'
import { pooledPhones } from './pooled-phones'
import { inputWords } from '@/words/input'

export type RemovedPhone = NewPhone & { pbx: string }

/** Takes phones out of the pool, all of them or none. @returns them as they were */
export function removeTogether(ctx: Context, phones: readonly PhoneName[]): Promise<RemovedPhone[]> {
  return whenFree(ctx, phones, () =>
    transact(ctx, async (tx) => {
      const removed: RemovedPhone[] = []
      for (const [pbx, numbers] of numbersByPbx(phones)) {
        await takePbx(tx.db, pbx)
        removed.push(...(await inPool(tx, pbx, numbers)))
      }
      if ((await openSessionsAt(tx.db, phones)).length > 0) return null
      await leave(tx, removed)
      return removed
    }),
  )
}

/** Throws Problem phone_not_in_pool, which names those that are not. */
async function inPool(tx: Recording, pbx: string, numbers: readonly string[]): Promise<RemovedPhone[]> {
  const known = await pooledPhones(tx.db, pbx, numbers)
  const found = new Set(known.map(({ number }) => number))
  const missing = numbers.filter((number) => !found.has(number))
  if (missing.length === 0) return known.map((phone) => ({ pbx, number: phone.number, ...detailsOf(phone) }))
  const fields = missing.map((number) => ({ field: 'phones', message: inputWords().isNotInPool(number) }))
  throw new Problem('phone_not_in_pool', numbers.length === 1 ? [] : fields)
}

async function leave(tx: Recording, phones: readonly RemovedPhone[]): Promise<void> {
  for (const [pbx, numbers] of numbersByPbx(phones)) {
    await deletePhones(tx, pbx, numbers)
    await removeEmptyLocations(tx.db, pbx)
  }
}
