'use client'
import { useMemo, useState } from 'react'
import type { Board as BoardData, BoardPbx, Desk } from '@/lib/contract/board'
import type { Event } from '@/lib/contract/events'
import type { Run } from '@/lib/contract/feed'
import type { DesksAtPlace } from '@/lib/contract/places'
import type { ActionResult } from '../action-result'
import type { SeatActions } from '../actions/kinds'
import { namesFrom } from '../activity/names'
import { classNames } from '../ui/class-names'
import { SharedIcons } from '../ui/shared-icon'
import type { Release } from '../pins/lock-list'
import { ActivityFeed } from './activity-feed'
import { Announcements } from './announcements'
import { Arrangement } from './arrangement'
import { BoardActsProvider } from './board-acts'
import { ApplyHeld, DeskPanel, LogOutDialog, useBoardDialogs } from './board-dialogs'
import { Counts, SearchAndOrder } from './board-filters'
import { DeskList } from './desk-list'
import { countDesks, type DeskView } from './desk-view'
import type { FirstSentences } from './first-feed'
import type { Missing } from './first-screen'
import { MissingRows } from './missing-rows'
import { NoDesks, NoMatch } from './nothing-to-show'
import { PbxNotices } from './pbx-notices'
import { notInRows, PeopleFound } from './people-found'
import { PinNotices } from './pin-notices'
import { LiveSign, StreamNotice } from './stream-notice'
import { useMinute } from './use-board'
import { useBoardOfPlace } from './use-board-of-place'
import { useBoardKeys } from './use-board-keys'
import { usePanel } from './use-panel'
import { useDeskView } from './use-desk-view'
import { focusOf } from './use-kept-focus'
import { usePeopleSearch } from './use-people-search'
import { useQuestion } from './use-question'
import { type BoardSeating, useSeating } from './use-seating'
import { useWording } from './use-wording'
import { boardWords } from '@/words/board'

export type BoardProps = {
  board: BoardData
  /** null: the board is whole. */
  missing: Missing | null
  recent: Event[]
  /** What one request last did to many phones. */
  bulk: Run | null
  sentences: FirstSentences
  /** Milliseconds since 1970; the first paint of server and browser agree on it. */
  renderedAt: number
  view: DeskView
  places: readonly DesksAtPlace[]
  /** Where the first floor plan is; null: there is none. */
  plan: string | null
  isAdmin: boolean
  /** null: the viewer may not. */
  logOut: SeatActions['logOut']
  undo: SeatActions['undo']
  seating: BoardSeating
  applyHeld: (pbx: string) => Promise<ActionResult>
  releaseLock: Release
}

/** The live board of desks. */
export function Board(props: BoardProps) {
  const { renderedAt, view: firstView, places, isAdmin, logOut, undo, seating, applyHeld, releaseLock } = props
  const now = useMinute(renderedAt)
  const [view, change] = useDeskView(firstView)
  const { all, desks, missing, isPart, pbxes, activity, feed, news, stream, asOf } = useBoardOfPlace(props, view)
  const wording = useWording(stream)
  const leaving = useQuestion<Desk>()
  const applying = useQuestion<BoardPbx>()
  const { acts, dialogs } = useSeating(seating)
  const panel = usePanel(all)
  useBoardDialogs()
  const names = useMemo(() => namesFrom(missing?.named ?? all, activity, pbxes), [all, missing, activity, pbxes])
  const [arrangement] = useState(() => new Arrangement())
  const groups = useMemo(() => arrangement.groupsOf(desks, view), [arrangement, desks, view])
  const counts = useMemo(() => missing?.counts ?? countDesks(desks), [missing, desks])
  const searched = usePeopleSearch(view.search, view.pbx, activity, now)
  const people = useMemo(() => notInRows(searched.found?.people ?? [], groups), [searched, groups])
  const onLogOut = logOut ? leaving.ask : undefined
  useBoardKeys({ desks: all, view, onChange: change, onLogOut, onSeat: acts.seat })
  return (
    <div
      className={classNames(
        'grid items-start gap-6',
        panel.chosen ? 'side:grid-cols-[minmax(0,1fr)_23rem]' : 'side:grid-cols-[minmax(0,1fr)_18rem]',
      )}
    >
      <div className="flex min-w-0 flex-col gap-4">
        <div className="-mb-4 grid *:not-empty:mb-4">
          <StreamNotice stream={stream} asOf={asOf} />
          <PbxNotices pbxes={pbxes} pbxName={names.pbx} isAdmin={isAdmin} onApplyHeld={applying.ask} />
          <PinNotices pbxes={pbxes} names={names} release={releaseLock} />
        </div>
        {all.length === 0 && !isPart && !missing ? (
          <NoDesks isAdmin={isAdmin} />
        ) : (
          <>
            <div className="flex flex-col gap-2">
              <SearchAndOrder {...{ view, pbxes, places }} plan={props.plan} onChange={change} />
              <div className="flex items-center justify-between gap-4">
                <Counts view={view} counts={counts} onChange={change} />
                <LiveSign stream={stream} />
              </div>
            </div>
            <BoardActsProvider value={acts}>
              <SharedIcons>
                <DeskList {...{ groups, view, now, onLogOut }} sizes={missing?.groups} pbxName={names.pbx} />
              </SharedIcons>
            </BoardActsProvider>
            {missing && missing.desks > 0 ? (
              <MissingRows
                count={missing.desks}
                what={boardWords().desks}
                isComing={stream === 'connecting' || stream === 'live'}
              />
            ) : null}
            <PeopleFound people={people} pbxName={names.pbx} />
            {groups.length === 0 && !missing && people.length === 0 && searched.text === view.search.trim() ? (
              <NoMatch
                searched={searched}
                onShowAll={() => change({ show: 'all', search: '', pbx: '', location: '' })}
              />
            ) : null}
          </>
        )}
      </div>
      <aside
        className="min-w-0 side:sticky side:top-6 side:max-h-[calc(100dvh-3rem)] side:overflow-y-auto"
        tabIndex={-1}
      >
        {panel.chosen ? (
          <BoardActsProvider value={acts}>
            <DeskPanel
              chosen={panel.chosen}
              desk={panel.desk}
              isPart={isPart}
              onClose={panel.close}
              {...{ now, onLogOut }}
            />
          </BoardActsProvider>
        ) : (
          <ActivityFeed runs={feed} first={props.sentences} {...{ names, wording }} />
        )}
      </aside>
      <Announcements activity={news} {...{ names, wording }} />
      {logOut && leaving.isWanted ? (
        <LogOutDialog desk={leaving.about} onClose={leaving.close} {...{ logOut, undo }} returnFocus={focusOf} />
      ) : null}
      {dialogs}
      {applying.isWanted ? (
        <ApplyHeld
          pbx={applying.about}
          name={names.pbx(applying.about?.id ?? null)}
          onClose={applying.close}
          applyHeld={applyHeld}
        />
      ) : null}
    </div>
  )
}
