import { memo } from 'react'
import type { Desk } from '@/lib/contract/board'
import { DeskGrid } from './desk-grid'
import { DeskRows } from './desk-rows'
import type { DeskGroup, Look } from './desk-view'
import { type GroupSize, sizeOf } from './first-screen'
import type { Layout } from './layout'
import { LocationFoot, type Opened } from './location-foot'
import { LocationHead } from './location-head'
import { keyOf } from './arrangement'
import { WhileSeen } from './while-seen'
import { commonWords } from '@/words/common'

type DeskSectionProps = {
  group: DeskGroup
  layout: Layout
  size: GroupSize | undefined
  look: Look
  /** Some of its desks are shown: those that somebody looks for. */
  isPart: boolean
  /** '' while there is one PBX alone. */
  pbxName: string
  now: number
  onLogOut: ((desk: Desk) => void) | undefined
  /** How many rows are drawn before it is known which are seen; null: all of them, always. */
  first: number | null
  /** Ids of desks that are drawn wherever they are. */
  pinned: ReadonlySet<string>
  isClosed: boolean
  opened: Opened | undefined
  onToggle: (key: string) => void
  onOpen: (key: string, what: Opened) => void
}

/** A location: who is there, and below them where somebody could be. */
export const DeskSection = memo(function DeskSection(props: DeskSectionProps) {
  const { group, isPart, pbxName, isClosed, onToggle, size = sizeOf(group.desks) } = props
  const { pbx, location } = group
  return (
    <section
      aria-label={[location || commonWords().noLocation, pbxName].filter(Boolean).join(', ')}
      data-location={keyOf(group)}
    >
      <LocationHead {...{ pbx, location, pbxName, size, isPart, isClosed }} onToggle={() => onToggle(keyOf(group))} />
      {isClosed ? null : <Desks {...props} size={size} />}
    </section>
  )
})

/** How high a foot usually is. Pixels. */
const footHeight = 45

function Desks(props: DeskSectionProps & { size: GroupSize }) {
  const { group, layout, size, look, now, onLogOut, first, pinned, opened, onOpen } = props
  if (look === 'grid') return <DeskGrid desks={layout.rows} {...{ first, pinned, now }} />
  const rows = { pinned, now, onLogOut, isCompact: look === 'compact' }
  const hasFoot = layout.available.length + layout.others.length > 0 || (!props.isPart && size.desks > size.taken)
  const foot = <LocationFoot {...{ layout, size, opened }} onOpen={(what) => onOpen(keyOf(group), what)} />
  return (
    <div className={cardLook(size, props.isPart)}>
      <DeskRows desks={layout.rows} first={first} {...rows} />
      {hasFoot ? (
        first === null ? (
          foot
        ) : (
          <WhileSeen height={footHeight} isFirst={first > 0}>
            {foot}
          </WhileSeen>
        )
      ) : null}
      {opened && !props.isPart ? <DeskRows desks={layout[opened]} first={first === null ? null : 0} {...rows} /> : null}
    </div>
  )
}

/** Where nobody is and nobody could be, one dashed line stands for it all. */
function cardLook({ taken, available }: GroupSize, isPart: boolean): string {
  const isQuiet = !isPart && taken === 0 && available === 0
  return `divide-y overflow-hidden rounded-xl border ${isQuiet ? 'border-dashed border-control/60' : 'bg-surface'}`
}
