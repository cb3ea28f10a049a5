import Link from 'next/link'
import type { Desk } from '@/lib/contract/board'
import type { Location } from '@/lib/contract/locations'
import { deskAddress } from '@/lib/desks/address'
import { boardOf, phonesAt } from '@/lib/locations/address'
import { placeName } from '../actions/kinds'
import { personName } from '../activity/names'
import { stateOf } from '../board/desk-state'
import { countDesks, shows } from '../board/desk-view'
import { Section } from '../ui/section'
import { boardWords } from '@/words/board'
import { commonWords } from '@/words/common'
import { locale } from '@/words/language'
import { locationsWords } from '@/words/locations'

/** More are read on the board, which draws only what is seen. */
const most = 60

type LocationDesksProps = { location: Location; desks: readonly Desk[] }

/** How many desks are in which state, each a way to the board, and who is where. */
export function LocationDesks({ location, desks }: LocationDesksProps) {
  const words = locationsWords().page
  if (desks.length === 0)
    return (
      <Section title={commonWords().desks}>
        <p className="text-muted">{words.noDesks}</p>
      </Section>
    )
  const more = desks.length - most
  return (
    <Section title={commonWords().desks}>
      <Counts location={location} desks={desks} />
      <ul className="grid gap-x-6 gap-y-1.5 sm:grid-cols-2">
        {desks.slice(0, most).map((desk) => (
          <li key={desk.id} data-desk={desk.number} className="flex min-w-0 justify-between gap-3">
            <Link
              href={deskAddress(desk.pbx, desk.number)}
              prefetch={false}
              className="min-w-0 truncate underline-offset-4 hover:underline"
            >
              {placeName(desk)}
            </Link>
            <span className="min-w-0 truncate text-muted">{whoOrState(desk)}</span>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        {more > 0 ? <span className="text-muted">{words.moreDesks(more)}</span> : null}
        <Link href={phonesAt(location)} prefetch={false} className="underline underline-offset-4">
          {words.toPhones}
        </Link>
      </p>
    </Section>
  )
}

function whoOrState(desk: Desk): string {
  const { session } = desk
  const state = boardWords().states[stateOf(desk)]
  if (!session) return state
  const who = personName(session.extension, session.name)
  return stateOf(desk) === 'taken' ? who : `${who}, ${state}`
}

function Counts({ location, desks }: LocationDesksProps) {
  const counts = countDesks(desks)
  return (
    <ul className="flex flex-wrap gap-2">
      {shows.map((show) => (
        <li key={show}>
          <Link
            href={boardOf(location, show)}
            prefetch={false}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-lg border border-control/60 px-2.5 text-[0.8125rem] hover:bg-hover pointer-coarse:min-h-11"
          >
            {boardWords().shows[show]} <span className="tabular-nums">{counts[show].toLocaleString(locale())}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
