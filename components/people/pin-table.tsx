import { KeyRound } from 'lucide-react'
import Link from 'next/link'
import { personAddress } from '@/lib/people/address'
import type { ListedPerson } from '@/lib/people/list-people'
import { EmptyState } from '../ui/empty-state'
import { Cell, Row, Table } from '../ui/table'
import { PinBadge } from './pin-words'

/** People with what is to be said of their PINs. */
export function PinTable({ people }: { people: readonly ListedPerson[] }) {
  if (people.length === 0) {
    return (
      <EmptyState icon={<KeyRound />} title="Nobody to list">
        Nobody whose PIN was checked has a trivial PIN or none. PINs are checked only when the settings list or refuse
        trivial ones; that takes some minutes.
      </EmptyState>
    )
  }
  return (
    <Table caption="Whose PIN is trivial or missing" columns={['Person', 'Extension', 'PIN']}>
      {people.map(({ pbx, extension, name, mailbox, pin }) => (
        <Row key={`${pbx}/${extension}`}>
          <Cell name="Person">
            <Link href={personAddress(pbx, extension)} className="font-medium hover:underline">
              {name || 'No name'}
            </Link>
          </Cell>
          <Cell name="Extension" className="tabular-nums">
            {extension}
          </Cell>
          <Cell name="PIN">
            <PinBadge pin={pin} mailbox={mailbox} />
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
