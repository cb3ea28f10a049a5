'use client'
import { Armchair, SearchX } from 'lucide-react'
import Link from 'next/link'
import { useCallback, useMemo, useState } from 'react'
import type { Board as BoardData, BoardPbx, Desk } from '@/lib/contract/board'
import type { Event } from '@/lib/contract/events'
import type { ActionResult } from '../action-result'
import { namesFrom } from '../activity/names'
import type { Release } from '../pins/lock-list'
import type { Searched } from '../search/use-search'
import { Button, buttonLook } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { ActivityFeed } from './activity-feed'
import { Announcements } from './announcements'
import { ApplyHeld } from './apply-held'
import { Counts, SearchAndOrder } from './board-filters'
import { DeskList } from './desk-list'
import { Arrangement } from './arrangement'
import { countDesks, desksOfView, type DeskView } from './desk-view'
import type { Missing } from './first-screen'
import { MissingRows } from './missing-rows'
import { LogOutDialog } from './log-out-dialog'
import { PbxNotices } from './pbx-notices'
import { notInRows, PeopleFound } from './people-found'
import { PinNotices } from './pin-notices'
import { StreamNotice } from './stream-notice'
import { useBoard, useMinute } from './use-board'
import { useDeskView } from './use-desk-view'
import { usePeopleSearch } from './use-people-search'

export type BoardProps = {
  board: BoardData
  /** null: the board is whole. */
  missing: Missing | null
  recent: Event[]
  /** Milliseconds since 1970; the first paint of server and browser agree on it. */
  renderedAt: number
  view: DeskView
  isAdmin: boolean
  /** null: the viewer may not. */
  logOut: ((sessionId: string) => Promise<ActionResult>) | null
  applyHeld: (pbx: string) => Promise<ActionResult>
  releaseLock: Release
}

/** The live board of desks. */
export function Board(props: BoardProps) {
  const { recent, renderedAt, view: firstView, isAdmin, logOut, applyHeld, releaseLock } = props
  const { desks: all, pbxes, activity, missing, stream, asOf } = useBoard(props, recent, renderedAt)
  const now = useMinute(renderedAt)
  const [view, change] = useDeskView(firstView)
  const [leaving, setLeaving] = useState<Desk | null>(null)
  const [applying, setApplying] = useState<BoardPbx | null>(null)
  const names = useMemo(() => namesFrom(missing?.named ?? all, activity, pbxes), [all, missing, activity, pbxes])
  const desks = useMemo(() => desksOfView(all, view.pbx), [all, view.pbx])
  const [arrangement] = useState(() => new Arrangement())
  const groups = useMemo(() => arrangement.groupsOf(desks, view), [arrangement, desks, view])
  const counts = useMemo(() => missing?.counts ?? countDesks(desks), [missing, desks])
  const searched = usePeopleSearch(view.search, view.pbx, activity)
  const people = useMemo(() => notInRows(searched.found?.people ?? [], groups), [searched, groups])
  const askLogOut = useCallback((desk: Desk) => setLeaving(desk), [])
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_21rem]">
      <div className="flex min-w-0 flex-col gap-4">
        <div className="-mb-4 grid *:not-empty:mb-4">
          <StreamNotice stream={stream} asOf={asOf} />
          <PbxNotices
            pbxes={pbxes}
            pbxName={names.pbx}
            isAdmin={isAdmin}
            onApplyHeld={(id) => setApplying(pbxes.find((pbx) => pbx.id === id) ?? null)}
          />
          <PinNotices pbxes={pbxes} names={names} release={releaseLock} />
        </div>
        {all.length === 0 ? (
          <NoDesks isAdmin={isAdmin} />
        ) : (
          <>
            <Counts view={view} counts={counts} onChange={change} />
            <SearchAndOrder view={view} pbxes={pbxes} onChange={change} />
            <DeskList
              groups={groups}
              sizes={missing?.groups}
              pbxName={names.pbx}
              now={now}
              onLogOut={logOut ? askLogOut : undefined}
            />
            {missing ? <MissingRows count={missing.desks} what="desks" isComing={stream === 'connecting'} /> : null}
            <PeopleFound people={people} pbxName={names.pbx} />
            {groups.length === 0 && !missing && people.length === 0 && searched.text === view.search.trim() ? (
              <NoMatch searched={searched} onShowAll={() => change({ show: 'all', search: '', pbx: '' })} />
            ) : null}
          </>
        )}
      </div>
      <aside className="min-w-0 xl:sticky xl:top-18 xl:max-h-[calc(100dvh-6rem)] xl:overflow-y-auto" tabIndex={-1}>
        <ActivityFeed activity={activity} names={names} />
      </aside>
      <Announcements activity={activity} names={names} />
      {logOut ? <LogOutDialog desk={leaving} onClose={() => setLeaving(null)} logOut={logOut} /> : null}
      <ApplyHeld
        pbx={applying}
        name={names.pbx(applying?.id ?? null)}
        onClose={() => setApplying(null)}
        applyHeld={applyHeld}
      />
    </div>
  )
}

function NoDesks({ isAdmin }: { isAdmin: boolean }) {
  return (
    <EmptyState
      icon={<Armchair />}
      title="No desks yet"
      action={
        isAdmin ? (
          <Link href="/phones" className={buttonLook({ variant: 'primary' })}>
            Add the first phone
          </Link>
        ) : undefined
      }
    >
      {isAdmin
        ? 'Add the phones that people share. Each appears here as a desk, with who sits there and whether its line is free.'
        : 'An administrator has to add the phones that people share. Each then appears here as a desk.'}
    </EmptyState>
  )
}

function NoMatch({ searched, onShowAll }: { searched: Searched; onShowAll: () => void }) {
  return (
    <EmptyState icon={<SearchX />} title="No desk matches" action={<Button onClick={onShowAll}>Show all desks</Button>}>
      {whyNoMatch(searched)}
    </EmptyState>
  )
}

function whyNoMatch({ text, found }: Searched): string {
  if (text === '') return 'No desk is in this state now.'
  if (found === null) return 'People who are not at a desk could not be searched. Change the search to try again.'
  return `Neither a desk nor a person of the PBX is called “${text}”.`
}
