import { bulkTypes, feedTypes, type Run } from '@/lib/contract/feed'
import type { Transaction } from '@/lib/db'
import { listRecentEvents, newestEventId, toEvents } from './list-events'

/** What happened before as many events is no news; and without an end to it a search for what is rare reads them all. */
const recent = 10_000

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

type Found = { id: bigint; since: bigint; count: bigint }

async function lastBulk(db: Transaction): Promise<Run | null> {
  const after = (await newestEventId(db)) - recent
  const [found] = await db.$queryRaw<Found[]>`
    SELECT max(id) AS id, min(id) AS since, count(*) AS count FROM events
    WHERE id > ${after} AND type = ANY(${bulkTypes}) AND request_id IS NOT NULL
    GROUP BY pbx, type, request_id HAVING count(*) > 1 ORDER BY max(id) DESC LIMIT 1`
  const row = found && (await db.event.findUnique({ where: { id: found.id } }))
  const [event] = toEvents(row ? [row] : [], 'desks')
  return found && event ? { event, count: Number(found.count), since: Number(found.since) } : null
}
