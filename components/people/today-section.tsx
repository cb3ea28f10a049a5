import Link from 'next/link'
import { deskAddress } from '@/lib/desks/address'
import type { Stay } from '@/lib/sessions/recent-sessions'
import { endedInWords } from '../sessions/ended-words'
import { classNames } from '../ui/class-names'
import { Section } from '../ui/section'
import { lasted } from '../ui/duration'
import { Moment } from '../ui/time'
import { type Leg, pathOf } from './path'
import { commonWords } from '@/words/common'
import { peopleWords } from '@/words/people'

type TodaySectionProps = {
  pbx: string
  stays: readonly Stay[]
  /** Milliseconds since 1970, as `now`. */
  midnight: number
  now: number
  hasOwnPhone: boolean
}

/** The desks of the day, one below the other, the newest first. */
export function TodaySection({ pbx, stays, midnight, now, hasOwnPhone }: TodaySectionProps) {
  const legs = pathOf(stays, midnight)
  const words = peopleWords().today
  return (
    <Section title={words.title}>
      {legs.length === 0 ? (
        <p className="text-muted">{words.none}</p>
      ) : (
        <ol className="grid">
          {legs.map((leg, index) => (
            <PathLeg key={leg.key} {...{ pbx, leg, now, hasOwnPhone }} isLast={index === legs.length - 1} />
          ))}
        </ol>
      )}
    </Section>
  )
}

type PathLegProps = { pbx: string; leg: Leg; now: number; hasOwnPhone: boolean; isLast: boolean }

function PathLeg({ pbx, leg, now, hasOwnPhone, isLast }: PathLegProps) {
  const { stay, from, until } = leg
  const words = peopleWords().today
  const lasts = lasted((until ?? now) - from)
  return (
    <li className="grid grid-cols-[4.5rem_1rem_minmax(0,1fr)] gap-x-3">
      <span className="text-right text-[0.8125rem] leading-5 text-muted">
        <Moment at={new Date(from).toISOString()} style="time" />
      </span>
      <span aria-hidden className="flex flex-col items-center">
        <span className={classNames('mt-1 size-3 shrink-0 rounded-full border-2', dotLook(leg))} />
        {isLast ? null : <span className="w-px flex-1 bg-line" />}
      </span>
      <span className="min-w-0 pb-4 leading-5 wrap-anywhere">
        <span className="block font-medium">
          {stay ? <DeskLink pbx={pbx} stay={stay} /> : hasOwnPhone ? words.ownPhone : commonWords().notLoggedIn}
        </span>
        <span className="block text-[0.8125rem] text-muted">
          {until === null ? words.soFar(lasts) : stay ? `${lasts} · ${endedInWords(stay)}` : lasts}
        </span>
      </span>
    </li>
  )
}

function dotLook({ stay, until }: Leg): string {
  if (!stay) return 'border-control bg-surface'
  return until === null ? 'border-accent bg-accent ring-4 ring-accent-soft' : 'border-accent bg-accent'
}

function DeskLink({ pbx, stay: { phone, label } }: { pbx: string; stay: Stay }) {
  return (
    <Link href={deskAddress(pbx, phone)} prefetch={false} className="underline-offset-4 hover:underline">
      {label || commonWords().phoneOf(phone)}
    </Link>
  )
}
