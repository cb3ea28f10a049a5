import type { Board } from '@/lib/contract/board'
import { newestEventId } from '@/lib/events/list-events'
import { loadDesks } from './desks'
import { loadPbxState } from './pbx-state'

/** The whole board. Its desks are at least as new as `lastEventId`. */
export async function loadBoard(): Promise<Board> {
  const lastEventId = await newestEventId()
  const [desks, pbx] = await Promise.all([loadDesks(), loadPbxState()])
  return { desks, pbx, lastEventId }
}
