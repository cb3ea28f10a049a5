import type { Prisma, PrismaClient } from '../../../generated/prisma/client.ts'
import { persist } from '../../persist.ts'
import { OutcomeUnknown } from '../../sessions/outcome-unknown.ts'

export type Transaction = Prisma.TransactionClient

/** How long a lost commit is looked for; somebody waits with the receiver at their ear. */
const lookForMs = 3_000

/**
 * Runs a transaction that ends with recording events. Where the answer to its commit is lost, the database is asked
 * whether `isDone`. Throws OutcomeUnknown when it does not answer; after any other error nothing has changed.
 */
export async function transact<T>(
  db: PrismaClient,
  work: (tx: Transaction) => Promise<T>,
  isDone: (tx: Transaction, result: T) => Promise<boolean>,
): Promise<T> {
  const committing = { result: null as { value: T } | null }
  try {
    return await db.$transaction(async (tx) => {
      const value = await work(tx)
      committing.result = { value }
      return value
    })
  } catch (error) {
    if (committing.result === null) throw error
    const { value } = committing.result
    if (await look(db, lockOfEvents, (tx) => isDone(tx, value))) return value
    throw error
  }
}

const lockOfEvents = (tx: Transaction) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('hotdesk_events'))`

/**
 * Looks for what a transaction should have done whose commit was not answered. It holds `lock` until it is over, so that
 * its commit cannot come after the look. Throws OutcomeUnknown when the database does not answer.
 */
export async function look(
  db: PrismaClient,
  lock: (tx: Transaction) => Promise<unknown>,
  isDone: (tx: Transaction) => Promise<boolean>,
): Promise<boolean> {
  const whenOver = async (tx: Transaction) => {
    await lock(tx)
    return isDone(tx)
  }
  return persist(lookForMs, () => db.$transaction(whenOver)).catch((error: unknown) => {
    throw new OutcomeUnknown(error)
  })
}
