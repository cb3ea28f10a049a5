import type { Metadata } from 'next'
import { PeopleList } from '@/components/people/people-list'
import { PeoplePages } from '@/components/people/people-pages'
import { PeopleSearch } from '@/components/people/people-search'
import { Page } from '@/components/shell/page'
import { db } from '@/lib/db'
import { listPbxes } from '@/lib/pbxes/list-pbxes'
import { countFound, listFound } from '@/lib/search/search-people'
import { requireViewer } from '../require-viewer'
import type { SearchParams } from '../search-params'

export const metadata: Metadata = { title: 'People' }

const ofPage = 50

/** Everybody whom the PBX knows, searched and paged on the server. */
export default async function PeoplePage({ searchParams }: SearchParams) {
  const viewer = await requireViewer('/people')
  const params = await searchParams
  const text = textIn(params['search'])
  const pbx = textIn(params['pbx'])
  const page = pageIn(params['page'])
  const search = { text, pbx, limit: ofPage }
  const [people, total, pbxes] = await Promise.all([
    listFound(db(), search, (page - 1) * ofPage),
    countFound(db(), search),
    listPbxes(db()),
  ])
  const nameOf = new Map(pbxes.length > 1 ? pbxes.map(({ id, name }) => [id, name]) : [])
  const addressOf = (to: number) => `/people?${new URLSearchParams({ search: text, pbx, page: String(to) }).toString()}`
  return (
    <Page viewer={viewer} title="People" lead={leadOf(total, text)} width="list">
      <div className="grid gap-4">
        <PeopleSearch key={pbx} text={text} pbx={pbx} />
        <PeopleList people={people} text={text} pbxName={(id) => nameOf.get(id) ?? ''} />
        <PeoplePages {...{ page, ofPage, total, addressOf }} />
      </div>
    </Page>
  )
}

function leadOf(total: number, text: string): string {
  const count = total === 1 ? '1 person' : `${total} people`
  return text === '' ? `${count} on the PBX.` : `${count} found.`
}

const textIn = (value: unknown) => (typeof value === 'string' ? value.trim().slice(0, 100) : '')

/** One that is none is the first. */
const pageIn = (value: unknown) => (typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1)
