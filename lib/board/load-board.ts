import { db } from '@/lib/db'
import type { Board } from '@/lib/contract/board'
import { type ChosenPlace, nameOfChosen } from '@/lib/contract/places'
import { newestEventId } from '@/lib/events/list-events'
import { type DeskFilter, loadDesks } from './desks'
import { loadPbxes } from './pbx-state'

/** The board, or that of a place. Its desks are at least as new as `lastEventId`. */
export async function loadBoard(place: ChosenPlace = { pbx: '', location: '' }): Promise<Board> {
  const lastEventId = await newestEventId(db())
  const [desks, pbxes] = await Promise.all([loadDesks(filterOf(place)), loadPbxes()])
  return { desks, pbxes, lastEventId }
}

function filterOf(place: ChosenPlace): DeskFilter | undefined {
  const [pbx, location] = [place.pbx || null, nameOfChosen(place)]
  return pbx === null && location === null ? undefined : { place: { pbx, location } }
}
