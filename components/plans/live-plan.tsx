'use client'
import { useEffect, useMemo, useState } from 'react'
import type { Board } from '@/lib/contract/board'
import type { Floor, Plan } from '@/lib/contract/floors'
import { pictureAddress } from '@/lib/floors/address'
import { planWords } from '@/words/plans'
import { Counts } from '../board/board-filters'
import { countDesks, type DeskView, isLookedFor, readDeskView, searched } from '../board/desk-view'
import { PbxNotices } from '../board/pbx-notices'
import { SearchField } from '../board/search-field'
import { LiveSign, StreamNotice } from '../board/stream-notice'
import { DeskMarker } from './desk-marker'
import { DeskStates } from './desk-states'
import { FloorChoice, type FloorName } from './floor-choice'
import { widthForNames } from './names-fit'
import { NoDeskFits } from './no-desk-fits'
import { PlanStage } from './plan-stage'
import { useLiveFloor } from './use-live-floor'
import { useZoom } from './use-zoom'

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

/** A floor with its desks as they are now. */
export function LivePlan({ floor, floors, board, renderedAt, first, isAdmin }: LivePlanProps) {
  const words = planWords()
  const { desks, pbxes, stream, asOf } = useLiveFloor(floor, board, renderedAt)
  const [view, setView] = useState<DeskView>(() => readDeskView({}))
  const [marked, setMarked] = useState(first)
  const zoom = useZoom(floor.plan)
  const places = useMemo(() => new Map(floor.desks.map((desk) => [desk.number, desk])), [floor.desks])
  const found = useMemo(() => new Set(searched(desks, view)), [desks, view])
  const ratio = zoom.fit.height / zoom.fit.width
  const wide = useMemo(() => widthForNames(floor.desks, ratio), [floor.desks, ratio])
  const { isMeasured, show } = zoom
  useEffect(() => {
    const place = places.get(first)
    if (isMeasured && place) show(place)
    // Once, as soon as there is a box to show it in.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isMeasured])
  const onShow = (number: string) => {
    const place = places.get(number)
    if (place) show(place)
    setMarked(number)
  }
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
          {desks.map((desk) => {
            const place = places.get(desk.number)
            const isFound = isLookedFor(view) && found.has(desk)
            return place ? (
              <DeskMarker
                key={desk.id}
                desk={desk}
                place={place}
                isNamed={zoom.fit.width * zoom.seen.scale >= wide}
                isFaint={!found.has(desk)}
                isMarked={isFound || desk.number === marked}
              />
            ) : null
          })}
        </PlanStage>
        <NoDeskFits view={view} found={found.size} all={desks.length} />
      </div>
      <DeskStates desks={desks.filter((desk) => found.has(desk))} onShow={onShow} />
    </div>
  )
}

/** A plan is of one PBX: whose it is goes without saying. */
const unnamed = () => ''
