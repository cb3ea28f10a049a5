import { type Desk, isAvailable } from '@/lib/contract/board'
import { OfPbx } from '../activity/of-pbx'
import { count } from '../activity/wording'
import type { DeskGroup } from './desk-view'
import { DeskRow } from './desk-row'

type DeskListProps = {
  groups: DeskGroup[]
  /** The name of a PBX, '' while there is one alone. */
  pbxName: (id: string) => string
  now: number
  onLogOut: ((desk: Desk) => void) | undefined
}

export function DeskList({ groups, pbxName, now, onLogOut }: DeskListProps) {
  return (
    <div className="grid gap-5">
      {groups.map(({ pbx, location, desks }) => (
        <section key={`${pbx}/${location}`} aria-label={placeOf(location, pbxName(pbx))}>
          <h2 className="mb-2 flex items-baseline gap-2 font-semibold wrap-anywhere">
            <span>
              {location || 'No location'}
              <OfPbx name={pbxName(pbx)} />
            </span>
            <span className="shrink-0 text-[0.8125rem] font-normal text-muted">{occupancy(desks)}</span>
          </h2>
          <ul className="divide-y overflow-hidden rounded-xl border bg-surface">
            {desks.map((desk) => (
              <DeskRow key={desk.id} desk={desk} now={now} onLogOut={onLogOut} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

const placeOf = (location: string, pbx: string) => [location || 'No location', pbx].filter(Boolean).join(', ')

function occupancy(desks: readonly Desk[]): string {
  const available = desks.filter(isAvailable).length
  return `${count(desks.length, 'desk')}, ${available === 0 ? 'none' : available} available`
}
