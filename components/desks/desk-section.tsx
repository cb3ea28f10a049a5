import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Desk } from '@/lib/contract/board'
import { isAvailable } from '@/lib/contract/desk-facts'
import type { PlaceOfDesk } from '@/lib/contract/floors'
import { personAddress } from '@/lib/people/address'
import { personName } from '../activity/names'
import { ClockLine } from '../board/clock-line'
import { LineBadge } from '../board/line-badge'
import { ShowOnPlan } from '../plans/show-on-plan'
import { WhereOnPlan } from '../plans/where-on-plan'
import { Facts } from '../ui/facts'
import { Section } from '../ui/section'
import { sentenceWith } from '../ui/sentence-with'
import { Moment, Since } from '../ui/time'
import { lineLasts } from './line-lasts'
import { commonWords } from '@/words/common'
import { desksWords } from '@/words/desks'

type DeskSectionProps = {
  desk: Desk
  /** Where it stands; null: on no plan. */
  place: PlaceOfDesk | null
  now: number
}

/** Who is at a desk, since when, and what is known of its phone. */
export function DeskSection({ desk, place, now }: DeskSectionProps) {
  const { number, location, session, line } = desk
  const [words, common] = [desksWords(), commonWords()]
  const facts: [name: string, value: ReactNode][] = [
    [words.loggedIn, <Holder key="holder" desk={desk} now={now} />],
    ...(session?.automaticLogout
      ? [
          [words.automaticLogout, <ClockLine key="clock" clock={session.automaticLogout} now={now} />] as [
            string,
            ReactNode,
          ],
        ]
      : []),
    [common.phone, <LineBadge key="line" line={line} isHeld={session !== null} lasts={lineLasts(desk, now)} />],
    [words.number, number],
    [common.location, <Where key="location" location={location || words.noLocation} place={place} />],
    [words.owner, <Owner key="owner" desk={desk} />],
  ]
  return (
    <Section title={words.title}>
      <Facts facts={facts} />
      {place ? <WhereOnPlan place={place} /> : null}
    </Section>
  )
}

function Where({ location, place }: { location: string; place: PlaceOfDesk | null }) {
  if (!place) return location
  return (
    <>
      {location} <ShowOnPlan place={place} />
    </>
  )
}

function Holder({ desk, now }: { desk: Desk; now: number }) {
  const { pbx, session } = desk
  const words = desksWords()
  if (!session) return isAvailable(desk) ? words.available : words.nobody
  const since = <Moment at={session.startedAt} style="time" />
  return (
    <>
      <Link href={personAddress(pbx, session.extension)} className="font-medium underline-offset-4 hover:underline">
        {personName(session.extension, session.name)}
      </Link>{' '}
      <span className="text-muted">{sentenceWith(words.since, since, <Since at={session.startedAt} now={now} />)}</span>
    </>
  )
}

function Owner({ desk: { pbx, owner, ownerName } }: { desk: Desk }) {
  if (owner === '') return desksWords().everybodys
  return (
    <Link href={personAddress(pbx, owner)} className="underline-offset-4 hover:underline">
      {personName(owner, ownerName)}
    </Link>
  )
}
