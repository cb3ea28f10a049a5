import { type Desk, isAvailable } from '@/lib/contract/board'
import { count } from '../activity/wording'
import type { DeskGroup } from './desk-view'
import { DeskRow } from './desk-row'

type DeskListProps = { groups: DeskGroup[]; now: number; onLogOut: (desk: Desk) => void }

export function DeskList({ groups, now, onLogOut }: DeskListProps) {
  return (
    <div className="grid gap-5">
      {groups.map(({ location, desks }) => (
        <section key={location} aria-label={location || 'No location'}>
          <h2 className="mb-2 flex items-baseline gap-2 font-semibold wrap-anywhere">
            {location || 'No location'}
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

function occupancy(desks: readonly Desk[]): string {
  const available = desks.filter(isAvailable).length
  return `${count(desks.length, 'desk')}, ${available === 0 ? 'none' : available} available`
}
