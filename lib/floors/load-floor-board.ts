import { loadDesks } from '@/lib/board/desks'
import { loadPbxes } from '@/lib/board/pbx-state'
import type { Board } from '@/lib/contract/board'
import type { Floor } from '@/lib/contract/floors'
import { db } from '@/lib/db'
import { newestEventId } from '@/lib/events/list-events'

/** The board, as far as it is on the plan of a floor. Its desks are at least as new as `lastEventId`. */
export async function loadFloorBoard({ pbx, desks: placed }: Floor): Promise<Board> {
  const lastEventId = await newestEventId(db())
  const numbers = placed.map(({ number }) => number)
  const [desks, pbxes] = await Promise.all([loadDesks({ numbers }), loadPbxes()])
  return { desks: desks.filter((desk) => desk.pbx === pbx), pbxes, lastEventId }
}
