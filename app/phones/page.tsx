import type { Metadata } from 'next'
import Link from 'next/link'
import { Fragment } from 'react'
import { readDeskView } from '@/components/board/desk-view'
import { firstPhones } from '@/components/phones/first-phones'
import { Pool } from '@/components/phones/pool'
import { Page } from '@/components/shell/page'
import { loadBoard } from '@/lib/board/load-board'
import { loadPbxReport } from '@/lib/board/pbx-report'
import { dialledCodes } from '@/lib/contract/pbx-report'
import { firstPbx } from '@/lib/contract/pbxes'
import { moment } from '../moment'
import { requireViewer } from '../require-viewer'
import type { SearchParams } from '../search-params'
import { addPhoneAction, changePhoneAction, removePhoneAction } from './actions'

export const metadata: Metadata = { title: 'Phones' }

export default async function PhonesPage({ searchParams }: SearchParams) {
  const viewer = await requireViewer('/phones')
  const renderedAt = await moment()
  const [board, report, { search, pbx }] = await Promise.all([loadBoard(), loadPbxReport(firstPbx), searchParams])
  const view = readDeskView({ search, pbx })
  const { login, logout } = dialledCodes(report)
  const actions =
    viewer.role === 'admin' ? { add: addPhoneAction, change: changePhoneAction, remove: removePhoneAction } : null
  return (
    <Page
      viewer={viewer}
      title="Phones"
      lead={
        <>
          The phones that people share.{' '}
          {board.pbxes.length > 1 ? null : `Dial ${login} there to log in, ${logout} to log out. `}
          {board.pbxes.map(({ id, name }, index) => (
            <Fragment key={id}>
              {index > 0 ? ', ' : null}
              <Link href={id === firstPbx ? '/card' : `/card?pbx=${id}`} className="underline">
                {index > 0 ? name : `Print a card for desks${board.pbxes.length > 1 ? ` of ${name}` : ''}`}
              </Link>
            </Fragment>
          ))}
        </>
      }
      width="list"
    >
      <Pool first={firstPhones(board, view)} view={view} renderedAt={renderedAt} actions={actions} />
    </Page>
  )
}
