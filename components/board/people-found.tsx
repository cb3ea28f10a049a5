import Link from 'next/link'
import type { FoundPerson } from '@/lib/contract/search'
import { personAddress } from '@/lib/people/address'
import { placeName } from '../actions/kinds'
import { OfPbx } from '../activity/of-pbx'
import { sentenceWith } from '../ui/sentence-with'
import { Moment } from '../ui/time'
import type { DeskGroup } from './desk-view'
import { DoNotDisturb } from './do-not-disturb'
import { LineBadge } from './line-badge'
import { initials } from './short-names'
import { boardWords } from '@/words/board'
import { commonWords } from '@/words/common'

type PeopleFoundProps = {
  people: readonly FoundPerson[]
  /** The name of a PBX, '' while there is one alone. */
  pbxName: (id: string) => string
}

/** Who fits the search and is in no row above: a person who exists is always found. */
export function PeopleFound({ people, pbxName }: PeopleFoundProps) {
  if (people.length === 0) return null
  return (
    <section aria-labelledby="people-found">
      <h2 id="people-found" className="mb-2 font-semibold">
        {commonWords().people}
      </h2>
      <ul className="divide-y overflow-hidden rounded-xl border bg-surface">
        {people.map((person) => (
          <li
            key={`${person.pbx}/${person.extension}`}
            data-person={person.extension}
            className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 px-3.5 py-2.5 hover:bg-hover md:min-h-13 md:grid-cols-[auto_minmax(0,1.3fr)_minmax(0,2.4fr)] md:py-1.5"
          >
            <Initials name={person.name} />
            <p className="flex min-w-0 items-baseline gap-2">
              <Link
                href={personAddress(person.pbx, person.extension)}
                prefetch={false}
                className="truncate font-semibold hover:underline"
              >
                {person.name || commonWords().noName}
              </Link>
              <span className="text-[0.8125rem] text-muted tabular-nums">{person.extension}</span>
              <OfPbx name={pbxName(person.pbx)} />
            </p>
            <p className="col-start-2 text-[0.8125rem] text-muted md:col-start-3 md:text-sm">
              <Place person={person} /> {person.doNotDisturb ? <DoNotDisturb /> : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Of somebody who is at no desk that is shown. */
function Initials({ name }: { name: string }) {
  return (
    <span
      aria-hidden
      className="row-span-2 grid size-8.5 place-items-center rounded-full border border-control/60 text-xs font-semibold text-muted md:row-span-1"
    >
      {initials(name)}
    </span>
  )
}

function Place({ person }: { person: FoundPerson }) {
  const words = boardWords()
  const { desk, line } = person
  if (desk && desk.until === null)
    return (
      <>
        {sentenceWith((time) => words.atSince(placeName(desk), time), <Moment at={desk.since} style="time" />)}{' '}
        {line === null ? null : <LineBadge line={line} isHeld />}
      </>
    )
  return (
    <>
      {ownPhoneInWords(person)}
      {desk?.until ? (
        <> {sentenceWith((time) => words.lastAt(placeName(desk), time), <Moment at={desk.until} style="time" />)}</>
      ) : null}
    </>
  )
}

/** Of somebody who is at no desk. */
function ownPhoneInWords({ hasOwnPhone, ownPhone }: FoundPerson): string {
  const words = boardWords()
  if (!hasOwnPhone) return words.hasNoPhone
  switch (ownPhone) {
    case 'in_call':
    case 'on_hold':
      return words.inCallAtOwnPhone
    case 'ringing':
      return words.ownPhoneRings
    case 'unregistered':
      return words.ownPhoneIsOff
    default:
      return words.ringsAtOwnPhone
  }
}

/** Those whom no row shows. */
export function notInRows(people: readonly FoundPerson[], groups: readonly DeskGroup[]): FoundPerson[] {
  const shown = new Set(
    groups.flatMap(({ desks }) => desks.flatMap(({ pbx, session }) => (session ? `${pbx}/${session.extension}` : []))),
  )
  return people.filter(({ pbx, extension }) => !shown.has(`${pbx}/${extension}`))
}
