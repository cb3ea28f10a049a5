'use client'
import { createContext, useContext } from 'react'
import type { Desk } from '@/lib/contract/board'
import type { CallAction } from '../actions/kinds'
import type { Place } from '../actions/log-out-many-dialog'

/** What the viewer may ask for from the board; undefined: they may not, and are not offered it. */
export type BoardActs = {
  /** Moves the person at the desk, or logs somebody in there. */
  seat?: (desk: Desk) => void
  /** Logs somebody in at a location. */
  seatAt?: (place: Place) => void
  /** Logs everybody at a location out. */
  empty?: (place: Place) => void
  /** Calls this person from the viewer's own phone; null: that cannot be. */
  callTo: (person: { pbx: string; extension: string }) => CallAction
  /** Whether people may be logged in on this PBX. */
  maySeat: (pbx: string) => boolean
}

const Acts = createContext<BoardActs>({ callTo: () => null, maySeat: () => false })

export const BoardActsProvider = Acts.Provider
export const useBoardActs = () => useContext(Acts)
