import type { MailboxState, PinFinding } from '@/lib/contract/people'
import { Badge, type BadgeTone } from '../ui/badge'

const words: Record<PinFinding, { tone: BadgeTone; text: string }> = {
  good: { tone: 'good', text: 'Good PIN' },
  trivial: { tone: 'warning', text: 'Trivial PIN' },
  none: { tone: 'warning', text: 'No PIN' },
}

/** What a look at somebody's PIN found; never the PIN. */
export function PinBadge({ pin, mailbox }: { pin: PinFinding | null; mailbox: MailboxState | null }) {
  if (mailbox === 'none' || mailbox === 'missing') return <Badge tone="warning">No mailbox</Badge>
  if (pin === null) return <Badge>Not looked at</Badge>
  const { tone, text } = words[pin]
  return <Badge tone={tone}>{text}</Badge>
}
