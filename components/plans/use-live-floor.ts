'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useMemo } from 'react'
import type { Board, Desk } from '@/lib/contract/board'
import { desksAlone, lookedAtDesks } from '@/lib/contract/board-stream'
import type { Floor } from '@/lib/contract/floors'
import { useBoard } from '../board/use-board'

/** The desks of a plan, kept current by a stream of these; the page is rendered again when the floor itself changes. */
export function useLiveFloor(floor: Floor, board: Board, renderedAt: number) {
  const [rendered, looked] = useMemo(() => {
    const numbers = floor.desks.map(({ number }) => number)
    return [desksAlone(floor.pbx, numbers), lookedAtDesks(floor.pbx, numbers)]
  }, [floor])
  const live = useBoard({ board, missing: null, recent: none, renderedAt, rendered }, looked)
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
