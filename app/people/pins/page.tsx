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
import { peopleWords } from '@/words/people'

export const generateMetadata = (): Metadata => ({ title: peopleWords().pinPage.short })

/** The command line lists all. */
const most = 500

export default async function PinsPage(search: SearchParams) {
  const viewer = await requireAdmin('/people/pins')
  const { pbxes, pbx } = await chosenPbx(search)
  const people = await listPeople(db(), { pbx, pin: 'to_change', limit: most + 1 })
  const words = peopleWords().pinPage
  return (
    <Page viewer={viewer} title={words.title} lead={words.lead} width="list">
      <div className="grid gap-4">
        <PbxTabs pbxes={pbxes} chosen={pbx} page="/people/pins" />
        {people.length > most ? (
          <Notice tone="info" title={words.first(most)}>
            {words.all}
          </Notice>
        ) : null}
        <PinTable people={people.slice(0, most)} />
      </div>
    </Page>
  )
}
