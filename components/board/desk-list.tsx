'use client'
import { useCallback, useMemo } from 'react'
import type { Desk } from '@/lib/contract/board'
import { keyOf } from './arrangement'
import { DeskSection } from './desk-section'
import type { DeskGroup } from './desk-view'
import type { GroupSize } from './first-screen'
import { useKeptFocus } from './use-kept-focus'

/** So many desks are drawn as a whole; of more, only those on the screen and near it (docs/decisions/0028). */
const drawnWhole = 100
/** Drawn before it is known what is on the screen. */
const drawnFirst = 24

type DeskListProps = {
  groups: DeskGroup[]
  /** Of groups that are not whole yet. */
  sizes: Record<string, GroupSize> | undefined
  /** The name of a PBX, '' while there is one alone. */
  pbxName: (id: string) => string
  now: number
  onLogOut: ((desk: Desk) => void) | undefined
}

export function DeskList({ groups, sizes, pbxName, now, onLogOut }: DeskListProps) {
  const starts = useMemo(() => startsOf(groups), [groups])
  const isWhole = (starts.at(-1) ?? 0) <= drawnWhole
  const withButton = useCallback((desk: Desk) => onLogOut !== undefined && desk.session !== null, [onLogOut])
  const { pinned, ...focus } = useKeptFocus(groups, withButton)
  return (
    <div className="grid gap-5" {...focus}>
      {groups.map((group, index) => (
        <DeskSection
          key={keyOf(group)}
          group={group}
          size={sizes?.[keyOf(group)]}
          pbxName={pbxName(group.pbx)}
          now={now}
          onLogOut={onLogOut}
          first={isWhole ? null : Math.max(0, drawnFirst - (starts[index] ?? 0))}
          pinned={pinned}
        />
      ))}
    </div>
  )
}

/** How many desks come before each group, and after the last. */
function startsOf(groups: DeskGroup[]): number[] {
  let sum = 0
  return [0, ...groups.map(({ desks }) => (sum += desks.length))]
}
