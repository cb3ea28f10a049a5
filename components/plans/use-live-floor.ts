'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useMemo } from 'react'
import type { Board, Desk } from '@/lib/contract/board'
import { wholeBoard } from '@/lib/contract/board-stream'
import type { Floor } from '@/lib/contract/floors'
import { countDesks } from '../board/desk-view'
import type { Missing } from '../board/first-screen'
import { useBoard } from '../board/use-board'

/** The page knows the desks of one plan: what else there is the stream brings, and other tabs must not take this for all. */
const otherDesks: Missing = { counts: countDesks([]), groups: {}, desks: 1, named: [] }

/** The desks of a plan, kept current by the stream of the board; the page is rendered again when the floor itself changes. */
export function useLiveFloor(floor: Floor, board: Board, renderedAt: number) {
  const first = { board, missing: otherDesks, recent: none, renderedAt, rendered: wholeBoard }
  const live = useBoard(first, wholeBoard)
  const desks = useMemo(() => desksOn(floor, live.desks), [floor, live.desks])
  const router = useRouter()
  const changed = live.activity.find(({ type }) => type.startsWith('floor.'))?.id ?? 0
  useEffect(() => {
    if (changed > board.lastEventId) router.refresh()
  }, [changed, board.lastEventId, router])
  return { desks, pbxes: live.pbxes.filter(({ id }) => id === floor.pbx), stream: live.stream, asOf: live.asOf }
}

const none: never[] = []

function desksOn({ pbx, desks: placed }: Floor, all: readonly Desk[]): Desk[] {
  const numbers = new Set(placed.map(({ number }) => number))
  const desks = all.filter((desk) => desk.pbx === pbx && numbers.has(desk.number))
  return desks.sort((a, b) => naturally.compare(a.label || a.number, b.label || b.number))
}

const naturally = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
