import type { Actor } from '@/lib/contract/actor'
import type { Fact } from '@/lib/contract/events'
import { firstPbx } from '@/lib/contract/pbxes'
import type { Transaction } from '@/lib/db'

/**
 * Records a fact in the transaction that makes it true. Call it last: it takes the lock that orders all events, and
 * waiting for another transaction's row while holding it would be a deadlock.
 */
export async function recordEvent(tx: Transaction, actor: Actor, fact: Fact, phone: string | null): Promise<void> {
  await tx.event.create({ data: { pbxId: firstPbx, ...fact, actor, phone }, select: { id: true } })
}
