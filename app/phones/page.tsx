import type { Metadata } from 'next'
import { Pool } from '@/components/phones/pool'
import { Page } from '@/components/shell/page'
import { loadBoard } from '@/lib/board/load-board'
import { moment } from '../moment'
import { requireViewer } from '../require-viewer'
import { addPhoneAction, changePhoneAction, removePhoneAction } from './actions'

export const metadata: Metadata = { title: 'Phones' }

export default async function PhonesPage() {
  const viewer = await requireViewer('/phones')
  const renderedAt = await moment()
  const board = await loadBoard()
  const actions =
    viewer.role === 'admin' ? { add: addPhoneAction, change: changePhoneAction, remove: removePhoneAction } : null
  return (
    <Page
      viewer={viewer}
      title="Phones"
      lead="The phones that people share. Dial *11 there to log in, *12 to log out."
      width="list"
    >
      <Pool board={board} renderedAt={renderedAt} actions={actions} />
    </Page>
  )
}
