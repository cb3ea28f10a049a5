import type { Metadata } from 'next'
import { PeopleTable } from '@/components/people/people-table'
import { Page } from '@/components/shell/page'
import { firstPbx, pbxIdSchema } from '@/lib/contract/pbxes'
import { db } from '@/lib/db'
import { listPeople } from '@/lib/people/list-people'
import { requireAdmin } from '../require-viewer'
import type { SearchParams } from '../search-params'

export const metadata: Metadata = { title: 'PINs' }

/** The command line lists more. */
const most = 500

export default async function PeoplePage({ searchParams }: SearchParams) {
  const viewer = await requireAdmin('/people')
  const pbx = pbxIdSchema.catch(firstPbx).parse((await searchParams)['pbx'])
  const people = await listPeople(db(), { pbx, pin: 'to_change', limit: most })
  return (
    <Page
      viewer={viewer}
      title="Trivial PINs, and none"
      lead="Who should choose another PIN in their mailbox, or cannot log in for want of one. Hot Desk keeps no PIN."
      width="list"
    >
      <PeopleTable people={people} />
    </Page>
  )
}
