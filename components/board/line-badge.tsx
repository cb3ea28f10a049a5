import { BellRing, CircleQuestionMark, Pause, Phone, PhoneCall, Unplug } from 'lucide-react'
import type { ReactNode } from 'react'
import type { LineState } from '@/lib/contract/board'
import { Badge, type BadgeTone } from '../ui/badge'
import { boardWords } from '@/words/board'

export const lineWords = (): Record<LineState, string> => boardWords().states

const looks: Record<LineState, { tone: BadgeTone; icon: ReactNode }> = {
  unknown: { tone: 'dotted', icon: <CircleQuestionMark aria-hidden /> },
  unregistered: { tone: 'dashed', icon: <Unplug aria-hidden /> },
  idle: { tone: 'plain', icon: <Phone aria-hidden /> },
  ringing: { tone: 'ringing', icon: <BellRing aria-hidden /> },
  in_call: { tone: 'call', icon: <PhoneCall aria-hidden /> },
  on_hold: { tone: 'call', icon: <Pause aria-hidden /> },
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
