import { db } from '@/lib/db'
import type { Board } from '@/lib/contract/board'
import { newestEventId } from '@/lib/events/list-events'
import { loadDesks } from './desks'
import { loadPbxes } from './pbx-state'

/** The whole board. Its desks are at least as new as `lastEventId`. */
export async function loadBoard(): Promise<Board> {
  const lastEventId = await newestEventId(db())
  const [desks, pbxes] = await Promise.all([loadDesks(), loadPbxes()])
  return { desks, pbxes, lastEventId }
}
