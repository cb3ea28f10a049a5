import type { PinFinding } from '@/lib/contract/people'
import { LockList, type Release, type WordedLock } from '../pins/lock-list'
import { Section } from '../ui/section'
import { PinBadge } from './pin-words'

const notLocked = 'Not locked. If a phone is locked for everybody, the board says so.'

type LocksSectionProps = {
  locks: WordedLock[]
  release: Release
  /** null: it was not looked at, or is none of the viewer's business. */
  pin: PinFinding | null
}

/** Why a PIN may be refused although it is right. */
export function LocksSection({ locks, release, pin }: LocksSectionProps) {
  return (
    <Section
      title="PIN"
      lead={
        locks.length > 0
          ? 'After too many wrong PINs, no PIN is accepted for a while, not even the right one. Releasing the lock ends that at once.'
          : undefined
      }
    >
      {locks.length > 0 ? <LockList locks={locks} release={release} /> : <p className="text-muted">{notLocked}</p>}
      {pin === null ? null : <PinBadge pin={pin} mailbox={null} />}
    </Section>
  )
}
