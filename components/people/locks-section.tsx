import type { PinFinding } from '@/lib/contract/people'
import { LockList, type Release, type WordedLock } from '../pins/lock-list'
import { Section } from '../ui/section'
import { PinBadge } from './pin-words'
import { peopleWords } from '@/words/people'

type LocksSectionProps = {
  locks: WordedLock[]
  release: Release
  /** null: it was not looked at, or is none of the viewer's business. */
  pin: PinFinding | null
}

/** Why a PIN may be refused although it is right. */
export function LocksSection({ locks, release, pin }: LocksSectionProps) {
  const words = peopleWords().pin
  return (
    <Section title={words.title} lead={locks.length > 0 ? words.lead : undefined}>
      {locks.length > 0 ? (
        <LockList locks={locks} release={release} />
      ) : (
        <p className="text-muted">{words.notLocked}</p>
      )}
      {pin === null ? null : <PinBadge pin={pin} mailbox={null} />}
    </Section>
  )
}
