import { CircleDashed, Pause, Phone, PhoneCall, PhoneIncoming, PhoneOff } from 'lucide-react'
import type { ReactNode } from 'react'
import type { LineState } from '@/lib/contract/board'
import { Badge, type BadgeTone } from '../ui/badge'

export const lineWords: Record<LineState, string> = {
  unknown: 'Waiting for the PBX',
  unregistered: 'Not registered',
  idle: 'Idle',
  ringing: 'Ringing',
  in_call: 'In a call',
  on_hold: 'On hold',
}

const looks: Record<LineState, { tone: BadgeTone; icon: ReactNode }> = {
  unknown: { tone: 'plain', icon: <CircleDashed aria-hidden /> },
  unregistered: { tone: 'plain', icon: <PhoneOff aria-hidden /> },
  idle: { tone: 'plain', icon: <Phone aria-hidden /> },
  ringing: { tone: 'accent', icon: <PhoneIncoming aria-hidden /> },
  in_call: { tone: 'call', icon: <PhoneCall aria-hidden /> },
  on_hold: { tone: 'call', icon: <Pause aria-hidden /> },
}

/** A phone that is off is quiet while nobody needs it, as at night, and wants attention where somebody is logged in. */
export function LineBadge({ line, isHeld }: { line: LineState; isHeld: boolean }) {
  const { tone, icon } = looks[line]
  return (
    <Badge tone={isHeld && line === 'unregistered' ? 'warning' : tone} icon={icon}>
      {lineWords[line]}
    </Badge>
  )
}
