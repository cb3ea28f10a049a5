import type { Desk } from '@/lib/contract/board'
import { duration } from '../ui/duration'

const minute = 60_000

/** How long a call has been going on, or the phone has been ringing; undefined: not for a minute. */
export function lineLasts({ activeSince }: Pick<Desk, 'activeSince'>, now: number): string | undefined {
  const lasts = now - Date.parse(activeSince ?? '')
  return lasts >= minute ? duration(lasts) : undefined
}
