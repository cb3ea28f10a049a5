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
import { sentenceWith } from '../ui/sentence-with'
import { Cell, Row, Table } from '../ui/table'
import { Moment } from '../ui/time'
import { commonWords } from '@/words/common'
import { peopleWords } from '@/words/people'

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
  const [words, common] = [peopleWords(), commonWords()]
  const { where, line } = words.columns
  return (
    <Table caption={words.title} columns={[common.person, common.extension, where, line]}>
      {people.map((person) => (
        <Row key={`${person.pbx}/${person.extension}`} data-person={person.extension}>
          <Cell name={common.person}>
            <span>
              <Link
                href={personAddress(person.pbx, person.extension)}
                prefetch={false}
                className="font-medium hover:underline"
              >
                {person.name || common.noName}
              </Link>
              <OfPbx name={pbxName(person.pbx)} />
            </span>
          </Cell>
          <Cell name={common.extension} className="tabular-nums">
            {person.extension}
          </Cell>
          <Cell name={where}>
            <Whereabouts person={person} />
          </Cell>
          <Cell name={line}>
            <span className="flex flex-wrap gap-1.5">
              <Line person={person} />
              {person.doNotDisturb ? <DoNotDisturb /> : null}
            </span>
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

/** Of the desk where they are logged in, or of their own phone. */
function Line({ person: { line, ownPhone } }: { person: FoundPerson }) {
  if (line !== null) return <LineBadge line={line} isHeld />
  return ownPhone ? <LineBadge line={ownPhone} isHeld={false} /> : null
}

function Nobody({ text }: { text: string }) {
  const words = peopleWords()
  if (text !== '')
    return (
      <EmptyState icon={<UsersRound />} title={words.nobodyCalled(text)}>
        {words.nobodyCalledHint}
      </EmptyState>
    )
  return (
    <EmptyState icon={<UsersRound />} title={words.nobody}>
      {words.nobodyHint}
    </EmptyState>
  )
}

function Whereabouts({ person: { pbx, desk, hasOwnPhone } }: { person: FoundPerson }) {
  const words = peopleWords()
  const isThere = desk !== null && desk.until === null
  const link = desk && (
    <Link href={deskAddress(pbx, desk.number)} prefetch={false} className="hover:underline">
      {placeName(desk)}
    </Link>
  )
  return (
    <span>
      <span className={isThere ? 'block font-medium' : 'block'}>
        {isThere ? link : hasOwnPhone ? words.atOwnPhone : words.nowhere}
      </span>
      {desk ? (
        <span className="block text-[0.8125rem] text-muted">
          {desk.until === null
            ? sentenceWith(words.since, <Moment at={desk.since} style="time" />)
            : sentenceWith(words.lastAt, link, <Moment at={desk.until} style="time" />)}
        </span>
      ) : null}
    </span>
  )
}
