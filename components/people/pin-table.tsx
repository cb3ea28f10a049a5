import { KeyRound } from 'lucide-react'
import Link from 'next/link'
import { personAddress } from '@/lib/people/address'
import type { ListedPerson } from '@/lib/people/list-people'
import { EmptyState } from '../ui/empty-state'
import { Cell, Row, Table } from '../ui/table'
import { PinBadge } from './pin-words'
import { commonWords } from '@/words/common'
import { peopleWords } from '@/words/people'

/** People with what is to be said of their PINs. */
export function PinTable({ people }: { people: readonly ListedPerson[] }) {
  const [words, { person, extension: extensionName, noName }] = [peopleWords().pinPage, commonWords()]
  if (people.length === 0) {
    return (
      <EmptyState icon={<KeyRound />} title={words.nobody}>
        {words.nobodyHint}
      </EmptyState>
    )
  }
  return (
    <Table caption={words.caption} columns={[person, extensionName, words.pin]}>
      {people.map(({ pbx, extension, name, mailbox, pin }) => (
        <Row key={`${pbx}/${extension}`}>
          <Cell name={person}>
            <Link href={personAddress(pbx, extension)} className="font-medium hover:underline">
              {name || noName}
            </Link>
          </Cell>
          <Cell name={extensionName} className="tabular-nums">
            {extension}
          </Cell>
          <Cell name={words.pin}>
            <PinBadge pin={pin} mailbox={mailbox} />
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
