import type { Metadata } from 'next'
import { LogOutMany } from '@/components/actions/log-out-many'
import { PeopleList } from '@/components/people/people-list'
import { PeoplePages } from '@/components/people/people-pages'
import { PeopleSearch } from '@/components/people/people-search'
import { Page } from '@/components/shell/page'
import type { Role } from '@/lib/contract/roles'
import { db } from '@/lib/db'
import { listPbxes } from '@/lib/pbxes/list-pbxes'
import { withOwnPhones } from '@/lib/people/own-phones'
import { countFound, listFound } from '@/lib/search/search-people'
import { listPlaces } from '@/lib/sessions/list-places'
import { isPermitted } from '@/lib/verbs/permissions'
import { requireViewer } from '../require-viewer'
import type { SearchParams } from '../search-params'
import { countSeatsAction, logOutManyAction } from '../sessions/actions'
import { peopleWords } from '@/words/people'

export const generateMetadata = (): Metadata => ({ title: peopleWords().title })

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
    listFound(db(), search, (page - 1) * ofPage).then((people) => withOwnPhones(db(), people)),
    countFound(db(), search),
    listPbxes(db()),
  ])
  const nameOf = new Map(pbxes.length > 1 ? pbxes.map(({ id, name }) => [id, name]) : [])
  const addressOf = (to: number) => `/people?${new URLSearchParams({ search: text, pbx, page: String(to) }).toString()}`
  const { title, onPbx, found } = peopleWords()
  const lead = (text === '' ? onPbx : found)(total)
  return (
    <Page
      viewer={viewer}
      title={title}
      lead={lead}
      action={await actionFor(viewer.role, params['do'] === 'log-out')}
      width="list"
    >
      <div className="grid gap-4">
        <PeopleSearch key={pbx} text={text} pbx={pbx} />
        <PeopleList people={people} text={text} pbxName={(id) => nameOf.get(id) ?? ''} />
        <PeoplePages {...{ page, ofPage, total, addressOf }} />
      </div>
    </Page>
  )
}

/** For whom the verb is; the others are not offered it. */
async function actionFor(role: Role, isAsked: boolean) {
  if (!isPermitted({ kind: 'role', role }, 'logout.order')) return null
  const actions = { count: countSeatsAction, logOut: logOutManyAction }
  return <LogOutMany key={String(isAsked)} places={await listPlaces(db())} {...actions} isAsked={isAsked} />
}

const textIn = (value: unknown) => (typeof value === 'string' ? value.trim().slice(0, 100) : '')

/** Anything that is not a page means the first one. */
const pageIn = (value: unknown) => (typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1)
