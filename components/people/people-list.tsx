import { UsersRound } from 'lucide-react'
import Link from 'next/link'
import type { FoundPerson } from '@/lib/contract/search'
import { deskAddress } from '@/lib/desks/address'
import { personAddress } from '@/lib/people/address'
import { placeName } from '../actions/kinds'
import { OfPbx } from '../activity/of-pbx'
import { DoNotDisturb } from '../board/do-not-disturb'
import { LineBadge } from '../board/line-badge'
import { EmptyState } from '../ui/empty-state'
import { Cell, Row, Table } from '../ui/table'
import { Moment } from '../ui/time'

type PeopleListProps = {
  people: readonly FoundPerson[]
  /** What was searched for; '': everybody. */
  text: string
  /** The name of a PBX, '' while there is one alone. */
  pbxName: (id: string) => string
}

/** Everybody whom the PBX knows, with where they are. */
export function PeopleList({ people, text, pbxName }: PeopleListProps) {
  if (people.length === 0) return <Nobody text={text} />
  return (
    <Table caption="People" columns={['Person', 'Extension', 'Where', 'Line']}>
      {people.map((person) => (
        <Row key={`${person.pbx}/${person.extension}`} data-person={person.extension}>
          <Cell name="Person">
            <span>
              <Link
                href={personAddress(person.pbx, person.extension)}
                prefetch={false}
                className="font-medium hover:underline"
              >
                {person.name || 'No name'}
              </Link>
              <OfPbx name={pbxName(person.pbx)} />
            </span>
          </Cell>
          <Cell name="Extension" className="tabular-nums">
            {person.extension}
          </Cell>
          <Cell name="Where">
            <Whereabouts person={person} />
          </Cell>
          <Cell name="Line">
            <span className="flex flex-wrap gap-1.5">
              {person.line === null ? null : <LineBadge line={person.line} isHeld />}
              {person.doNotDisturb ? <DoNotDisturb /> : null}
            </span>
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

function Nobody({ text }: { text: string }) {
  if (text !== '')
    return (
      <EmptyState icon={<UsersRound />} title={`Nobody is called “${text}”`}>
        Everybody whom the PBX knows was searched, by name and by extension.
      </EmptyState>
    )
  return (
    <EmptyState icon={<UsersRound />} title="Nobody yet">
      People are listed here as soon as Hot Desk has read the extensions of the PBX, which takes some minutes.
    </EmptyState>
  )
}

function Whereabouts({ person: { pbx, desk, hasOwnPhone } }: { person: FoundPerson }) {
  const isThere = desk !== null && desk.until === null
  const link = desk && (
    <Link href={deskAddress(pbx, desk.number)} prefetch={false} className="hover:underline">
      {placeName(desk)}
    </Link>
  )
  return (
    <span>
      <span className={isThere ? 'block font-medium' : 'block'}>
        {isThere ? link : hasOwnPhone ? 'At their own phone' : 'Not logged in, and no phone of their own'}
      </span>
      {desk ? (
        <span className="block text-[0.8125rem] text-muted">
          {desk.until === null ? (
            <>
              since <Moment at={desk.since} style="time" />
            </>
          ) : (
            <>
              Last at {link} until <Moment at={desk.until} style="time" />
            </>
          )}
        </span>
      ) : null}
    </span>
  )
}
