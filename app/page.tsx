import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { Board } from '@/components/board/board'
import { keptEvents } from '@/components/board/board-store'
import { readDeskView } from '@/components/board/desk-view'
import { firstSentences } from '@/components/board/first-feed'
import { firstScreen } from '@/components/board/first-screen'
import { lookCookie, readLook } from '@/components/board/remembered-look'
import { GettingStartedLine } from '@/components/getting-started/getting-started-line'
import { Page } from '@/components/shell/page'
import type { SearchParams } from './search-params'
import { db } from '@/lib/db'
import { loadCaller } from '@/lib/calling/may-call'
import { listPlaces } from '@/lib/board/list-places'
import { loadBoard } from '@/lib/board/load-board'
import type { Role } from '@/lib/contract/roles'
import { listFeed } from '@/lib/events/list-feed'
import { whereToLogOthersIn } from '@/lib/sessions/where-to-log-in'
import { planAddress } from '@/lib/floors/address'
import { firstPlan } from '@/lib/floors/first-plan'
import { isPermitted } from '@/lib/verbs/permissions'
import { applyHeldPlanAction } from './board/actions'
import { moment } from './moment'
import { releasePinLockAction } from './people/actions'
import { requireViewer } from './require-viewer'
import {
  callAction,
  countSeatsAction,
  logInAction,
  logOutAction,
  logOutManyAction,
  undoLogOutAction,
} from './sessions/actions'
import { shellWords } from '@/words/shell'

// The layout's template is for the pages below it.
export const generateMetadata = (): Metadata => ({ title: { absolute: `${shellWords().pages.board} · Hot Desk` } })

export default async function BoardPage({ searchParams }: SearchParams) {
  const viewer = await requireViewer('/')
  const renderedAt = await moment()
  const [params, kept] = await Promise.all([searchParams, cookies()])
  const view = readDeskView(params, readLook(kept.get(lookCookie)?.value))
  const [board, { events, bulk }, places, plan, logsInAt, caller] = await Promise.all([
    loadBoard(view),
    listFeed(db(), keptEvents, view),
    listPlaces(db()),
    firstPlan(db()),
    whereToLogOthersIn(db(), viewer.role),
    loadCaller(db(), viewer.id),
  ])
  const calls = caller && { from: caller, call: callAction }
  const mayLogOut = isPermitted({ kind: 'role', role: viewer.role }, 'session.log_out')
  const first = firstScreen(board, events, view)
  return (
    <Page
      viewer={viewer}
      title={shellWords().pages.board}
      lead={viewer.isGettingStarted ? <GettingStartedLine /> : undefined}
      width="work"
    >
      <Board
        board={first.board}
        missing={first.missing}
        recent={events}
        bulk={bulk}
        sentences={firstSentences(first, events, bulk)}
        renderedAt={renderedAt}
        view={view}
        places={places}
        plan={plan && planAddress(plan)}
        isAdmin={viewer.role === 'admin'}
        logOut={mayLogOut ? logOutAction : null}
        undo={mayLogOut ? undoLogOutAction : null}
        seating={{ logsInAt, calls, logIn: logInAction, logOutMany: mayOrder(viewer.role) ? logOutMany : null }}
        applyHeld={applyHeldPlanAction}
        releaseLock={isPermitted({ kind: 'role', role: viewer.role }, 'pin.release') ? releasePinLockAction : null}
      />
    </Page>
  )
}

const logOutMany = { count: countSeatsAction, logOut: logOutManyAction }
const mayOrder = (role: Role) => isPermitted({ kind: 'role', role }, 'logout.order')
