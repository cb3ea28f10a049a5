import { createContext } from 'react'
import type { ActionResult } from '../action-result'
import type { CallAction, SeatActions } from '../actions/kinds'

/** The server's part of what is done from the menu, on every page; each looks at the rights itself. */
export type ServerActs = {
  logIn: NonNullable<SeatActions['logIn']>
  call: NonNullable<CallAction>
  checkHealth: () => Promise<ActionResult>
}

export const ServerActsContext = createContext<ServerActs | null>(null)
