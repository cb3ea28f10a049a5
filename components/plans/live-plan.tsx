'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Board } from '@/lib/contract/board'
import type { Floor, Plan } from '@/lib/contract/floors'
import { pictureAddress } from '@/lib/floors/address'
import { plansWords } from '@/words/plans'
import { Counts } from '../board/board-filters'
import { countDesks, type DeskView, isLookedFor, readDeskView, searched } from '../board/desk-view'
import { PbxNotices } from '../board/pbx-notices'
import { SearchField } from '../board/search-field'
import { LiveSign, StreamNotice } from '../board/stream-notice'
import { DeskMarkers } from './desk-markers'
import { DeskStates } from './desk-states'
import { FloorChoice, type FloorName } from './floor-choice'
import { NoDeskFits } from './no-desk-fits'
import { PlanStage } from './plan-stage'
import { useLiveFloor } from './use-live-floor'
import { useZoom, type Zoom } from './use-zoom'

type LivePlanProps = {
  floor: Floor & { plan: Plan }
  /** Those that have a plan. */
  floors: readonly FloorName[]
  board: Board
  /** Milliseconds since 1970. */
  renderedAt: number
  /** The number of a desk that somebody looks for; '' for none. */
  first: string
  isAdmin: boolean
}

/** A floor with its desks, kept current. */
export function LivePlan({ floor, floors, board, renderedAt, first, isAdmin }: LivePlanProps) {
  const words = plansWords()
  const { desks, pbxes, stream, asOf } = useLiveFloor(floor, board, renderedAt)
  const [view, setView] = useState<DeskView>(() => readDeskView({}))
  const found = useMemo(() => new Set(searched(desks, view)), [desks, view])
  const zoom = useZoom(floor.plan)
  const [marked, mark] = useMarked(floor, first, zoom)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 side:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="flex min-w-0 flex-col gap-3">
        <div className="-mb-3 grid *:not-empty:mb-3">
          <StreamNotice stream={stream} asOf={asOf} />
          <PbxNotices pbxes={pbxes} pbxName={unnamed} isAdmin={isAdmin} onApplyHeld={null} />
        </div>
        <div className="flex flex-wrap gap-2">
          <SearchField
            label={words.search}
            placeholder={words.searchHint}
            className="min-w-0 flex-1 basis-full sm:basis-64"
            value={view.search}
            onChange={(search) => setView({ ...view, search })}
          />
          <FloorChoice floors={floors} value={floor.id} />
        </div>
        <div className="flex items-center justify-between gap-4">
          <Counts view={view} counts={countDesks(desks)} onChange={(change) => setView({ ...view, ...change })} />
          <LiveSign stream={stream} />
        </div>
        <p id="plan-keys" className="sr-only">
          {words.keys}
        </p>
        <PlanStage
          label={words.planOf(floor.name, floor.location)}
          describedBy="plan-keys"
          src={pictureAddress(floor.id, floor.plan)}
          zoom={zoom}
        >
          <DeskMarkers {...{ desks, found, marked, zoom }} placed={floor.desks} isLookedFor={isLookedFor(view)} />
        </PlanStage>
        <NoDeskFits view={view} found={found.size} all={desks.length} />
      </div>
      <DeskStates desks={desks.filter((desk) => found.has(desk))} onShow={mark} />
    </div>
  )
}

/** The number of the desk that somebody looks for, and what shows another one from near. */
function useMarked({ desks }: Floor, first: string, { isMeasured, show }: Zoom): [string, (number: string) => void] {
  const [marked, setMarked] = useState(first)
  const wasShown = useRef(false)
  const showDesk = useCallback(
    (number: string) => {
      const place = desks.find((desk) => desk.number === number)
      if (place) show(place)
    },
    [desks, show],
  )
  useEffect(() => {
    // Once, as soon as there is a box to show it in.
    if (!isMeasured || wasShown.current) return
    wasShown.current = true
    showDesk(first)
  }, [isMeasured, first, showDesk])
  const mark = (number: string) => {
    showDesk(number)
    setMarked(number)
  }
  return [marked, mark]
}

/** A plan is of one PBX: whose it is goes without saying. */
const unnamed = () => ''
