import type { BoardMessage } from '@/lib/contract/board'
import type { Place } from './carried'
import { encodeEvent } from './sse'

/** A message with its server-sent text, which is made once for all subscribers. */
export interface Broadcast {
  message: BoardMessage
  text: string
  /** Where what it is about is, and was before it; null: it is about all. */
  places: readonly Place[] | null
}

export const toBroadcast = (message: BoardMessage, places: readonly Place[] | null = null): Broadcast => ({
  message,
  text: encodeMessage(message),
  places,
})

/** A message of the browser stream; an activity carries its id, so that a reader can resume there. */
export function encodeMessage(message: BoardMessage): string {
  return encodeEvent({ ...message, ...(message.event === 'activity' && { id: message.data.id }) })
}

/** Of its event; 0 for what is no activity. */
export const activityId = ({ message }: Broadcast): number => (message.event === 'activity' ? message.data.id : 0)
