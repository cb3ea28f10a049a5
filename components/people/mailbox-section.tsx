import type { MailboxState } from '@/lib/contract/people'
import { Badge, type BadgeTone } from '../ui/badge'
import { Section } from '../ui/section'

type Said = { tone: BadgeTone; badge: string; says: string }

const states: Record<MailboxState, Said> = {
  present: { tone: 'good', badge: 'Has a mailbox', says: 'Its PIN is the one that this person logs in with.' },
  missing: {
    tone: 'warning',
    badge: 'Mailbox missing',
    says: 'The extension names a mailbox that the PBX does not know, so nobody can log in. Save the extension in FreePBX, then Apply Config.',
  },
  none: {
    tone: 'warning',
    badge: 'No mailbox',
    says: 'Without a mailbox there is no PIN, so nobody can log in. Give the extension a mailbox in the PBX.',
  },
  unknown: { tone: 'plain', badge: 'Not known', says: 'The PBX could not be asked about its mailbox.' },
}
const notRead: Said = {
  tone: 'plain',
  badge: 'Not read',
  says: 'Hot Desk has not found this extension on the PBX; a new one is found within ten minutes.',
}

/** Whether there is a PIN to log in with. */
export function MailboxSection({ mailbox }: { mailbox: MailboxState | null }) {
  const { tone, badge, says } = mailbox === null ? notRead : states[mailbox]
  return (
    <Section title="Mailbox">
      <div className="flex flex-wrap items-center gap-3">
        <Badge tone={tone}>{badge}</Badge>
        <p className="text-muted">{says}</p>
      </div>
    </Section>
  )
}
