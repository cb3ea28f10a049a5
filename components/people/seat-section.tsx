import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Desk } from '@/lib/contract/board'
import type { PlaceOfDesk } from '@/lib/contract/floors'
import type { PersonState } from '@/lib/contract/person-state'
import { deskAddress } from '@/lib/desks/address'
import type { PersonHere } from '@/lib/people/load-person'
import type { Stay } from '@/lib/sessions/recent-sessions'
import { placeName } from '../actions/kinds'
import { ClockLine } from '../board/clock-line'
import { lineLasts } from '../desks/line-lasts'
import { DoNotDisturb } from '../board/do-not-disturb'
import { LineBadge, lineWords } from '../board/line-badge'
import { ShowOnPlan } from '../plans/show-on-plan'
import { WhereOnPlan } from '../plans/where-on-plan'
import { Facts } from '../ui/facts'
import { Section } from '../ui/section'
import { sentenceWith } from '../ui/sentence-with'
import { Moment, Since } from '../ui/time'
import { commonWords } from '@/words/common'
import { peopleWords } from '@/words/people'

type SeatSectionProps = {
  person: PersonHere
  /** Where they are logged in, as the board has it; null: nowhere, or the desk has left the pool. */
  desk: Desk | null
  /** Where that desk stands; null: on no plan, or they are nowhere. */
  place: PlaceOfDesk | null
  /** Their last stay that has ended; null: none is known. */
  last: Stay | null
  /** What the PBX says of them now; null: it could not be asked. */
  state: PersonState | null
  /** Milliseconds since 1970. */
  now: number
}

/** Where this person is reached now. */
export function SeatSection({ person, desk, place, last, state, now }: SeatSectionProps) {
  const { session } = person
  const words = peopleWords().seat
  const facts: [string, ReactNode][] = [
    [
      commonWords().desk,
      session ? <Seat key="seat" pbx={person.pbx} {...{ session, place, now }} /> : words.notLoggedIn,
    ],
    ...rowIf(words.line, desk && <LineBadge line={desk.line} isHeld lasts={lineLasts(desk, now)} />),
    ...rowIf(words.doNotDisturb, state?.doNotDisturb ? <DoNotDisturb /> : null),
    ...rowIf(
      words.automaticLogout,
      desk?.session?.automaticLogout && <ClockLine clock={desk.session.automaticLogout} now={now} />,
    ),
    [words.ownPhone, own(person, state)],
    ...rowIf(words.last, session || !last ? null : <LastStay pbx={person.pbx} stay={last} />),
  ]
  return (
    <Section title={words.title}>
      <Facts facts={facts} />
      {place ? <WhereOnPlan place={place} /> : null}
    </Section>
  )
}

const rowIf = (name: string, value: ReactNode): [string, ReactNode][] => (value ? [[name, value]] : [])

const linkLook = 'font-medium wrap-anywhere underline-offset-4 hover:underline'

type SeatProps = Pick<SeatSectionProps, 'place' | 'now'> & {
  pbx: string
  session: NonNullable<PersonHere['session']>
}

function Seat({ pbx, session: { phone, label, location, startedAt }, place, now }: SeatProps) {
  const since = <Moment at={startedAt} style="time" />
  const lasts = <Since at={startedAt} now={now} />
  return (
    <>
      <Link href={deskAddress(pbx, phone)} className={linkLook}>
        {placeName({ label, number: phone })}
      </Link>{' '}
      <span className="text-muted">
        {sentenceWith((time, long) => peopleWords().seat.since(location, time, long), since, lasts)}
      </span>
      {place ? (
        <>
          {' '}
          <ShowOnPlan place={place} />
        </>
      ) : null}
    </>
  )
}

function LastStay({ pbx, stay: { phone, label, endedAt } }: { pbx: string; stay: Stay }) {
  return (
    <>
      <Link href={deskAddress(pbx, phone)} className={linkLook}>
        {placeName({ label, number: phone })}
      </Link>
      {endedAt === null ? null : (
        <span className="text-muted">
          {' '}
          {sentenceWith(peopleWords().seat.until, <Moment at={endedAt} style="time" />)}
        </span>
      )}
    </>
  )
}

/** Of the extension itself; calls ring there while nobody is logged in as it. */
function own({ devices, session }: PersonHere, state: PersonState | null): string {
  if (devices.length === 0) return peopleWords().seat.noPhone
  const line = state === null || state.ownPhone === 'unknown' ? null : lineWords()[state.ownPhone]
  return peopleWords().seat.ownPhoneIs(devices.join(', '), line, session === null)
}
