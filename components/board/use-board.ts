'use client'
import { useEffect, useReducer, useRef, useState } from 'react'
import type { BoardMessage } from '@/lib/contract/board'
import type { Event } from '@/lib/contract/events'
import type { Run } from '@/lib/contract/feed'
import { applyMessage, initialBoard, type BoardState } from './board-store'
import type { FirstScreen } from './first-screen'
import type { StreamState } from './board-stream'
import { openSharedStream } from './shared-stream'

export type LiveBoard = BoardState & {
  stream: StreamState
  /** While the stream is lost: the moment up to which the board is true; milliseconds since 1970. */
  asOf: number
}

/** The board, kept current by the stream from the first paint on. */
export function useBoard(
  { board, missing }: FirstScreen,
  recent: readonly Event[],
  renderedAt: number,
  bulk: Run | null = null,
): LiveBoard {
  const [state, apply] = useReducer(applyMessage, null, () => initialBoard(board, recent, missing, bulk))
  const [stream, setStream] = useState<StreamState>('connecting')
  const [asOf, setAsOf] = useState(renderedAt)
  const heardAt = useRef(renderedAt)
  const latest = useRef(state)
  useEffect(() => {
    latest.current = state
  }, [state])
  // What the server rendered again, after an action here, is all there is to go by while no stream is live.
  const isLive = useRef(false)
  useEffect(() => {
    if (!isLive.current) apply({ event: 'rendered', data: { board, missing } })
  }, [board, missing])
  useEffect(
    () =>
      openSharedStream(
        {
          onMessage: apply,
          onState: (next) => {
            setStream(next)
            isLive.current = next === 'live'
            if (next === 'live') heardAt.current = Date.now()
            else setAsOf(heardAt.current)
          },
          lastEventId: () => latest.current.lastEventId,
        },
        () => snapshotOf(latest.current),
      ),
    [],
  )
  return { ...state, stream, asOf }
}

function snapshotOf({ desks, pbxes, activity, lastEventId, missing }: BoardState): BoardMessage[] {
  if (missing) return [] // what is whole follows at once
  const events = activity.map((data): BoardMessage => ({ event: 'activity', data }))
  return [{ event: 'board', data: { desks: [...desks], pbxes: [...pbxes], lastEventId } }, ...events]
}

/** The time, moving on by the minute; milliseconds since 1970. */
export function useMinute(renderedAt: number): number {
  const [now, setNow] = useState(renderedAt)
  useEffect(() => {
    const tick = () => setNow(Date.now())
    tick()
    const timer = setInterval(tick, 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
