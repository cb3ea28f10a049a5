import type { Metadata } from 'next'
import Link from 'next/link'
import { Fragment } from 'react'
import { readPhoneView } from '@/components/phones/phone-view'
import { Pool } from '@/components/phones/pool'
import { Page } from '@/components/shell/page'
import { loadPbxReport } from '@/lib/board/pbx-report'
import { dialledCodes } from '@/lib/contract/pbx-report'
import { firstPbx } from '@/lib/contract/pbxes'
import { db } from '@/lib/db'
import { newestEventId } from '@/lib/events/list-events'
import { listPbxes } from '@/lib/pbxes/list-pbxes'
import { loadPoolPage } from '@/lib/phones/load-pool-page'
import { moment } from '../moment'
import { requireViewer } from '../require-viewer'
import type { SearchParams } from '../search-params'
import { changePhoneAction, changePhonesAction, removePhonesAction, restorePhonesAction } from './actions'
import { phonesWords } from '@/words/phones'

export const generateMetadata = (): Metadata => ({ title: phonesWords().title })

const actions = {
  change: changePhoneAction,
  changeMany: changePhonesAction,
  removeMany: removePhonesAction,
  restore: restorePhonesAction,
}

export default async function PhonesPage({ searchParams }: SearchParams) {
  const viewer = await requireViewer('/phones')
  const renderedAt = await moment()
  const view = readPhoneView(await searchParams)
  // Before the phones are read: what happens in between is sent twice rather than never.
  const lastEventId = await newestEventId(db())
  const [page, pbxes, report] = await Promise.all([
    loadPoolPage(db(), view, view.page),
    listPbxes(db()),
    loadPbxReport(firstPbx),
  ])
  const { login, logout } = dialledCodes(report)
  const words = phonesWords()
  return (
    <Page
      viewer={viewer}
      title={words.title}
      lead={
        <>
          {words.lead} {pbxes.length > 1 ? null : `${words.dial(login, logout)} `}
          {pbxes.map(({ id, name }, index) => (
            <Fragment key={id}>
              {index > 0 ? ', ' : null}
              <Link href={cardAddress(id)} className="underline">
                {index > 0 ? name : pbxes.length > 1 ? words.printCardOf(name) : words.printCard}
              </Link>
            </Fragment>
          ))}
          {' · '}
          <Link href="/phones/labels" prefetch={false} className="underline">
            {words.printLabels}
          </Link>
          {viewer.role === 'admin' ? (
            <>
              {' · '}
              <Link href="/phones/locations" prefetch={false} className="underline">
                {words.locations}
              </Link>
            </>
          ) : null}
        </>
      }
      width="list"
    >
      <Pool
        page={page}
        pbxes={pbxes.map(({ id, name }) => ({ id, name }))}
        view={{ ...view, page: page.page }}
        {...{ lastEventId, renderedAt }}
        actions={viewer.role === 'admin' ? actions : null}
      />
    </Page>
  )
}

const cardAddress = (pbx: string) => (pbx === firstPbx ? '/card' : `/card?pbx=${pbx}`)
