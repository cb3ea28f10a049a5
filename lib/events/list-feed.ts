import { bulkTypes, feedTypes, type Run } from '@/lib/contract/feed'
import type { Transaction } from '@/lib/db'
import { listRecentEvents, toEvents } from './list-events'

/**
 * What the board's feed begins with: the newest events for a front desk, newest first; and what one request last did to many
 * phones, which would otherwise fill it. null: none did.
 */
export async function listFeed(db: Transaction, limit: number) {
  const [{ events }, bulk] = await Promise.all([
    listRecentEvents(db, { limit, sight: 'desks' }, { types: feedTypes }),
    lastBulk(db),
  ])
  return { events, bulk }
}

async function lastBulk(db: Transaction): Promise<Run | null> {
  const types = { in: [...bulkTypes] }
  const row = await db.event.findFirst({ where: { type: types, requestId: { not: null } }, orderBy: { id: 'desc' } })
  const [event] = toEvents(row ? [row] : [], 'desks')
  if (!row || !event) return null
  // What one request does has ids close to each other: other requests add only a few between them.
  const where = { type: row.type, requestId: row.requestId, id: { lte: row.id, gt: row.id - 100_000n } }
  const { _count: count, _min: first } = await db.event.aggregate({ where, _count: true, _min: { id: true } })
  return count > 1 ? { event, count, since: Number(first.id ?? row.id) } : null
}
