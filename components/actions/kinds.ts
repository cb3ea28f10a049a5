import type { ActionResult } from '../action-result'
import { commonWords } from '@/words/common'

/** The server's part of what people do from a page; null: the viewer may not, and is not offered it. */
export type SeatActions = {
  /** Also moves: a person who is logged in at another desk leaves it. `note`: why somebody else has to leave. */
  logIn: ((session: { pbx: string; extension: string; phone: string; note?: string }) => Promise<ActionResult>) | null
  logOut: ((sessionId: string, note: string) => Promise<ActionResult>) | null
  undo: ((sessionId: string) => Promise<ActionResult>) | null
}

/** Rings the viewer's own phone, and then calls; null: the viewer may not, or it is switched off. */
export type CallAction = ((call: { pbx: string; number: string }) => Promise<ActionResult>) | null

/** Somebody who is to sit somewhere. */
export type Who = {
  pbx: string
  extension: string
  /** '' where the PBX has none. */
  name: string
  /** Where they are logged in, as people call it; null: nowhere. */
  at: string | null
}

/** Where somebody is to sit. */
export type Where = {
  pbx: string
  number: string
  /** '' where it has none. */
  label: string
  /** Who is logged in there. */
  holder: { extension: string; name: string } | null
}

/** “Room 201 (2001)”. */
export const placeName = ({ label, number }: Pick<Where, 'label' | 'number'>) =>
  label ? `${label} (${number})` : commonWords().phoneWithin(number)
