import type { Metadata } from 'next'
import { AddPhones } from '@/components/phones/add/add-phones'
import { gettingStartedAddress } from '@/components/getting-started/address'
import { candidatesAtOnce, readCandidateView } from '@/components/phones/add/candidate-view'
import { Page } from '@/components/shell/page'
import { db } from '@/lib/db'
import { listCandidates } from '@/lib/phones/list-candidates'
import { namesOfLocations } from '@/lib/phones/locations'
import { gettingStartedWords } from '@/words/getting-started'
import { chosenPbx } from '../../chosen-pbx'
import { requireAdmin } from '../../require-viewer'
import type { SearchParams } from '../../search-params'
import { addPhoneAction } from '../actions'
import { addPhonesAction, findCandidatesAction } from './actions'
import { PoolLead } from '@/components/phones/pool-lead'
import { phonesAddWords } from '@/words/phones-add'

export const generateMetadata = (): Metadata => ({ title: phonesAddWords().title })

/** The phones that the PBX has, to choose from; a number that it does not have yet is typed. */
export default async function AddPhonesPage({ searchParams }: SearchParams) {
  const viewer = await requireAdmin('/phones/add')
  const [{ pbxes, pbx }, params] = await Promise.all([chosenPbx({ searchParams }), searchParams])
  const view = readCandidateView(params)
  const { search, pooled, page } = view
  const back = params['next'] === 'getting-started' ? gettingStarted(pbx) : null
  const [found, locations] = await Promise.all([
    listCandidates(db(), { pbx, search, pooled, limit: candidatesAtOnce, offset: (page - 1) * candidatesAtOnce }),
    namesOfLocations(db(), pbx),
  ])
  return (
    <Page
      viewer={viewer}
      title={phonesAddWords().title}
      lead={<PoolLead of={phonesAddWords().lead} {...(back && { back })} />}
      width="list"
    >
      <AddPhones
        // What was chosen is of one PBX.
        key={pbx}
        {...{ pbx, view, locations, ...found }}
        pbxes={pbxes.map(({ id, name }) => ({ id, name }))}
        actions={{ addOne: addPhoneAction, addMany: addPhonesAction, findAll: findCandidatesAction }}
        next={back?.href ?? '/phones'}
      />
    </Page>
  )
}

const gettingStarted = (pbx: string) => ({ href: gettingStartedAddress(pbx), name: gettingStartedWords().title })
