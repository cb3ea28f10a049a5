import type { Transaction } from '@/lib/db'
import { newestEventId } from './list-events'

/**
 * The smallest id that events from this moment on have; greater than all of them where there is none. Ids are in the order
 * of time, so that it is found by halves, without an index of times: some twenty questions of a million events.
 */
export async function firstIdFrom(db: Transaction, moment: Date): Promise<number> {
  let [from, to] = [0, (await newestEventId(db)) + 1]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    const event = await db.event.findFirst({
      where: { id: { gte: middle, lt: to } },
      orderBy: { id: 'asc' },
      select: { id: true, at: true },
    })
    if (event && event.at < moment) from = Number(event.id) + 1
    else to = middle
  }
  return from
}
