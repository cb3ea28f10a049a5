import type { Metadata } from 'next'
import { Board } from '@/components/board/board'
import { keptEvents } from '@/components/board/board-store'
import { readDeskView } from '@/components/board/desk-view'
import { Page } from '@/components/shell/page'
import type { SearchParams } from './search-params'
import { applyHeldPlan, forceLogOut, loadBoard, readEvents, requireViewer } from './server-side'

export const metadata: Metadata = { title: 'Board' }

export default async function BoardPage({ searchParams }: SearchParams) {
  const viewer = await requireViewer('/')
  const renderedAt = await moment()
  const [board, recent, params] = await Promise.all([loadBoard(), readEvents({ limit: keptEvents }), searchParams])
  return (
    <Page viewer={viewer} title="Board" width="work">
      <Board
        board={board}
        recent={recent}
        renderedAt={renderedAt}
        view={readDeskView(params)}
        isAdmin={viewer.role === 'admin'}
        logOut={forceLogOut}
        applyHeld={applyHeldPlan}
      />
    </Page>
  )
}

/** Milliseconds since 1970. A function of its own, because a page is rendered once for each request. */
const moment = () => Promise.resolve(Date.now())
