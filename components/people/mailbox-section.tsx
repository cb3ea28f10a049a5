import type { MailboxState } from '@/lib/contract/people'
import { Badge, type BadgeTone } from '../ui/badge'
import { Section } from '../ui/section'
import { peopleWords } from '@/words/people'

const tones: Record<MailboxState, BadgeTone> = {
  present: 'good',
  missing: 'warning',
  none: 'warning',
  unknown: 'plain',
}

/** Whether there is a PIN to log in with. */
export function MailboxSection({ mailbox }: { mailbox: MailboxState | null }) {
  const words = peopleWords().mailbox
  const { badge, says } = words[mailbox ?? 'notRead']
  return (
    <Section title={words.title}>
      <div className="flex flex-wrap items-center gap-3">
        <Badge tone={mailbox === null ? 'plain' : tones[mailbox]}>{badge}</Badge>
        <p className="text-muted">{says}</p>
      </div>
    </Section>
  )
}
