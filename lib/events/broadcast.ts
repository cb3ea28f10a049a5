import type { BoardMessage } from '@/lib/contract/board'
import { encodeEvent } from './sse'

/** A message with its server-sent text, which is made once for all subscribers. */
export interface Broadcast {
  message: BoardMessage
  text: string
}

export const toBroadcast = (message: BoardMessage): Broadcast => ({ message, text: encodeMessage(message) })

/** A message of the browser stream; an activity carries its id, so that a reader can resume there. */
export function encodeMessage(message: BoardMessage): string {
  return encodeEvent({ ...message, ...(message.event === 'activity' && { id: message.data.id }) })
}

/** Of its event; 0 for what is no activity. */
export const activityId = ({ message }: Broadcast): number => (message.event === 'activity' ? message.data.id : 0)
