'use client'
import { createContext, useContext } from 'react'
import type { Desk } from '@/lib/contract/board'
import type { Place } from '../actions/log-out-many-dialog'

/** What the viewer may ask for from the board; undefined: they may not, and are not offered it. */
export type BoardActs = {
  /** Moves the person at the desk, or logs somebody in there. */
  seat?: (desk: Desk) => void
  /** Logs somebody in at a location. */
  seatAt?: (place: Place) => void
  /** Logs everybody at a location out. */
  empty?: (place: Place) => void
  /** Whether people may be logged in on this PBX. */
  maySeat: (pbx: string) => boolean
}

const Acts = createContext<BoardActs>({ maySeat: () => false })

export const BoardActsProvider = Acts.Provider
export const useBoardActs = () => useContext(Acts)
