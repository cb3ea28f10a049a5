import type { ReactNode } from 'react'
import type { LineState } from '@/lib/contract/board'
import { Badge, type BadgeTone } from '../ui/badge'
import { SharedIcon } from '../ui/shared-icon'
import { boardWords } from '@/words/board'

export const lineWords = (): Record<LineState, string> => boardWords().states

const looks: Record<LineState, { tone: BadgeTone; icon: ReactNode }> = {
  unknown: { tone: 'dotted', icon: <SharedIcon name="question" /> },
  unregistered: { tone: 'dashed', icon: <SharedIcon name="unplug" /> },
  idle: { tone: 'plain', icon: <SharedIcon name="phone" /> },
  ringing: { tone: 'ringing', icon: <SharedIcon name="bellRing" /> },
  in_call: { tone: 'call', icon: <SharedIcon name="phoneCall" /> },
  on_hold: { tone: 'call', icon: <SharedIcon name="pause" /> },
}

/** `lasts`: how long it has been so, for example “4 min”. */
type LineBadgeProps = { line: LineState; isHeld: boolean; lasts?: string | undefined }

/** A phone that is off is quiet while nobody needs it, as at night, and wants attention where somebody is logged in. */
export function LineBadge({ line, isHeld, lasts }: LineBadgeProps) {
  const { tone, icon } = looks[line]
  return (
    <Badge tone={isHeld && line === 'unregistered' ? 'warning' : tone} icon={icon}>
      <span>
        {lineWords()[line]}
        {lasts ? <span className="font-normal max-sm:sr-only">, {lasts}</span> : null}
      </span>
    </Badge>
  )
}
