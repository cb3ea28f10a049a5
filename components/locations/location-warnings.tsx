import Link from 'next/link'
import type { Desk } from '@/lib/contract/board'
import type { Location } from '@/lib/contract/locations'
import { deskAddress } from '@/lib/desks/address'
import { phonesAt } from '@/lib/locations/address'
import { placeName } from '../actions/kinds'
import { deskWarnings } from '../board/desk-view'
import { warningWords } from '../board/warning-words'
import { Section } from '../ui/section'
import { locationsWords } from '@/words/locations'

/** More are read in the pool, page by page. */
const most = 20

/** The desks that want attention, each with its cure; nothing where none does. */
export function LocationWarnings({ location, desks }: { location: Location; desks: readonly Desk[] }) {
  const found = desks.filter((desk) => deskWarnings(desk).length > 0)
  if (found.length === 0) return null
  const words = locationsWords().page
  return (
    <Section title={words.attention(found.length)}>
      <ul className="grid gap-3">
        {found.slice(0, most).map((desk) => (
          <li key={desk.id} className="wrap-anywhere">
            <Link href={deskAddress(desk.pbx, desk.number)} prefetch={false} className="font-medium hover:underline">
              {placeName(desk)}
            </Link>
            {deskWarnings(desk).map((warning) => (
              <p key={warning}>
                <span className="text-warning">{warningWords()[warning].fault}.</span>{' '}
                <span className="text-muted">{warningWords()[warning].cure(desk.number)}</span>
              </p>
            ))}
          </li>
        ))}
      </ul>
      {found.length > most ? (
        <Link href={`${phonesAt(location)}&show=attention`} prefetch={false} className="underline underline-offset-4">
          {words.allAttention(found.length)}
        </Link>
      ) : null}
    </Section>
  )
}
