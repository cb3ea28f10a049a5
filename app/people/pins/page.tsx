import type { Metadata } from 'next'
import { PinTable } from '@/components/people/pin-table'
import { PbxTabs } from '@/components/settings/pbx-tabs'
import { Page } from '@/components/shell/page'
import { Notice } from '@/components/ui/notice'
import { db } from '@/lib/db'
import { listPeople } from '@/lib/people/list-people'
import { chosenPbx } from '@/app/chosen-pbx'
import { requireAdmin } from '@/app/require-viewer'
import type { SearchParams } from '@/app/search-params'

export const metadata: Metadata = { title: 'PINs' }

/** The command line lists all. */
const most = 500

export default async function PinsPage(search: SearchParams) {
  const viewer = await requireAdmin('/people/pins')
  const { pbxes, pbx } = await chosenPbx(search)
  const people = await listPeople(db(), { pbx, pin: 'to_change', limit: most + 1 })
  return (
    <Page
      viewer={viewer}
      title="Trivial and missing PINs"
      lead="People who should choose another PIN in their mailbox, or cannot log in because they have none. Hot Desk never stores a PIN."
      width="list"
    >
      <div className="grid gap-4">
        <PbxTabs pbxes={pbxes} chosen={pbx} page="/people/pins" />
        {people.length > most ? (
          <Notice tone="info" title={`These are the first ${most} people.`}>
            The command line lists all of them: npx hotdesk people pins.
          </Notice>
        ) : null}
        <PinTable people={people.slice(0, most)} />
      </div>
    </Page>
  )
}
