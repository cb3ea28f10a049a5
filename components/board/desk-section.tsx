import { memo } from 'react'
import type { Desk } from '@/lib/contract/board'
import { OfPbx } from '../activity/of-pbx'
import { count } from '../activity/wording'
import { DeskRow } from './desk-row'
import { DeskRows } from './desk-rows'
import type { DeskGroup } from './desk-view'
import { type GroupSize, sizeOf } from './first-screen'

type DeskSectionProps = {
  group: DeskGroup
  size: GroupSize | undefined
  /** '' while there is one PBX alone. */
  pbxName: string
  now: number
  onLogOut: ((desk: Desk) => void) | undefined
  /** How many rows are drawn before it is known which are seen; null: all of them, always. */
  first: number | null
  /** Ids of desks that are drawn wherever they are. */
  pinned: ReadonlySet<string>
}

const listLook = 'divide-y overflow-hidden rounded-xl border bg-surface'

export const DeskSection = memo(function DeskSection(props: DeskSectionProps) {
  const { group, size, pbxName, now, onLogOut, first, pinned } = props
  const { location, desks } = group
  return (
    <section aria-label={[location || 'No location', pbxName].filter(Boolean).join(', ')}>
      <h2 className="mb-2 flex items-baseline gap-2 font-semibold wrap-anywhere">
        <span>
          {location || 'No location'}
          <OfPbx name={pbxName} />
        </span>
        <span className="shrink-0 text-[0.8125rem] font-normal text-muted">{occupancy(size ?? sizeOf(desks))}</span>
      </h2>
      {first === null ? (
        <ul className={listLook}>
          {desks.map((desk) => (
            <DeskRow key={desk.id} desk={desk} now={now} onLogOut={onLogOut} />
          ))}
        </ul>
      ) : (
        <DeskRows desks={desks} first={first} pinned={pinned} now={now} onLogOut={onLogOut} className={listLook} />
      )}
    </section>
  )
})

function occupancy({ desks, available }: GroupSize): string {
  return `${count(desks, 'desk')}, ${available === 0 ? 'none' : available} available`
}
