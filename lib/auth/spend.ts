import { db, failedWith } from '@/lib/db'

/**
 * Whether this is the first time: of several requests at the same time, one inserts the row.
 *
 * @param expiresAt after which nobody asks any more
 */
export async function spend(nonce: string, expiresAt: Date): Promise<boolean> {
  await db().usedHandover.deleteMany({ where: { expiresAt: { lt: new Date(Date.now() - kept) } } })
  try {
    await db().usedHandover.create({ data: { nonce, expiresAt } })
    return true
  } catch (error) {
    if (failedWith(error, 'P2002')) return false
    throw error
  }
}

/** Longer than a request can lie between the look at its time and here. */
const kept = 5 * 60_000
