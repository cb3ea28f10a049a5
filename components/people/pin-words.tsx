import type { MailboxState, PinFinding } from '@/lib/contract/people'
import { Badge, type BadgeTone } from '../ui/badge'
import { peopleWords } from '@/words/people'

const tones: Record<PinFinding, BadgeTone> = { good: 'good', trivial: 'warning', none: 'warning' }

/** What a look at somebody's PIN found; never the PIN. */
export function PinBadge({ pin, mailbox }: { pin: PinFinding | null; mailbox: MailboxState | null }) {
  const words = peopleWords().pin
  if (mailbox === 'none' || mailbox === 'missing') return <Badge tone="warning">{words.noMailbox}</Badge>
  if (pin === null) return <Badge>{words.notChecked}</Badge>
  return <Badge tone={tones[pin]}>{words[pin]}</Badge>
}
