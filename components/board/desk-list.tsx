'use client'
import { useCallback, useMemo } from 'react'
import type { Desk } from '@/lib/contract/board'
import { keyOf } from './arrangement'
import { DeskSection } from './desk-section'
import { type DeskGroup, type DeskView, isLookedFor } from './desk-view'
import type { GroupSize } from './first-screen'
import { type Layout, layoutFor } from './layout'
import type { Opened } from './location-foot'
import { useFolds } from './use-folds'
import { useKeptFocus } from './use-kept-focus'

/** So many desks are drawn as a whole; of more, only those on the screen and near it (docs/decisions/0028). */
const drawnWhole = 100
/** Drawn before it is known what is on the screen. */
const drawnFirst = 24

type DeskListProps = {
  groups: DeskGroup[]
  view: DeskView
  /** Of groups that are not whole yet. */
  sizes: Record<string, GroupSize> | undefined
  /** The name of a PBX, '' while there is one alone. */
  pbxName: (id: string) => string
  now: number
  onLogOut: ((desk: Desk) => void) | undefined
}

export function DeskList({ groups, view, sizes, pbxName, now, onLogOut }: DeskListProps) {
  const isPart = isLookedFor(view)
  const { closed, opened, onToggle, onOpen } = useFolds()
  const layoutOf = layoutFor(view)
  const isOpen = useCallback((group: DeskGroup) => isPart || !closed.has(keyOf(group)), [isPart, closed])
  const starts = startsOf(groups)
  const isWhole = (starts.at(-1) ?? 0) <= drawnWhole
  const lists = useMemo(() => listsOf(groups, { layoutOf, isOpen, opened }), [groups, layoutOf, isOpen, opened])
  const { pinned, ...focus } = useKeptFocus(lists)
  return (
    <div className="grid gap-6" data-desks {...focus}>
      {groups.map((group, index) => {
        const key = keyOf(group)
        return (
          <DeskSection
            key={key}
            {...{ group, now, onLogOut, isPart, pinned, onToggle, onOpen }}
            pbxName={pbxName(group.pbx)}
            layout={layoutOf(group)}
            size={sizes?.[key]}
            look={view.view}
            first={isWhole ? null : Math.max(0, drawnFirst - (starts[index] ?? 0))}
            isClosed={!isOpen(group)}
            opened={opened[key]}
          />
        )
      })}
    </div>
  )
}

/** How many desks come before each group, and after the last. */
function startsOf(groups: DeskGroup[]): number[] {
  let sum = 0
  return [0, ...groups.map(({ desks }) => (sum += desks.length))]
}

type Folded = {
  layoutOf: (group: DeskGroup) => Layout
  isOpen: (group: DeskGroup) => boolean
  opened: Readonly<Record<string, Opened | undefined>>
}

/** What the keyboard goes through. */
function listsOf(groups: readonly DeskGroup[], { layoutOf, isOpen, opened }: Folded): (readonly Desk[])[] {
  return groups.filter(isOpen).flatMap((group) => {
    const layout = layoutOf(group)
    const below = opened[keyOf(group)]
    return [layout.rows, below ? layout[below] : []]
  })
}
