'use client'
import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import type { BoardMessage } from '@/lib/contract/board'
import { covers, type Looked } from '@/lib/contract/board-stream'
import type { Event } from '@/lib/contract/events'
import type { Run } from '@/lib/contract/feed'
import { applyMessage, initialBoard, type BoardState } from './board-store'
import type { FirstScreen } from './first-screen'
import type { StreamState } from './board-stream'
import type { Part } from './stream-carrier'
import { useSharedStream } from './use-shared-stream'

export type LiveBoard = BoardState & {
  stream: StreamState
  /** While the stream is lost: the moment up to which the board is true; milliseconds since 1970. */
  asOf: number
  /** It knows every desk of what is looked at. */
  isWhole: boolean
}

export type FirstBoard = FirstScreen & {
  recent: readonly Event[]
  bulk?: Run | null
  /** Milliseconds since 1970 */
  renderedAt: number
  /** What the server has rendered a part of. */
  rendered: Looked
}

/** The board, kept current by the stream from the first paint on. @param looked what of it somebody looks at now */
export function useBoard(
  { board, missing, recent, bulk, renderedAt, rendered }: FirstBoard,
  looked: Looked,
): LiveBoard {
  const [state, apply] = useReducer(applyMessage, null, () => initialBoard(board, recent, missing, bulk, rendered))
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
    if (!isLive.current) apply({ event: 'rendered', data: { board, missing }, carried: rendered })
  }, [board, missing, rendered])
  const begin = useCallback((): Omit<Part, 'looked'> => {
    const listener: Part['listener'] = {
      onMessage: (message, carried) => apply({ ...message, carried }),
      onState: (next) => {
        setStream(next)
        isLive.current = next === 'live'
        if (next === 'live') heardAt.current = Date.now()
        else setAsOf(heardAt.current)
      },
      lastEventId: () => latest.current.lastEventId,
    }
    return { listener, snapshot: () => snapshotOf(latest.current) }
  }, [])
  useSharedStream(begin, looked)
  return { ...state, stream, asOf, isWhole: state.known !== null && covers(state.known, looked) }
}

function snapshotOf({ desks, pbxes, activity, lastEventId, known }: BoardState): ReturnType<Part['snapshot']> {
  if (known === null) return null // what is whole follows at once
  const events = activity.map((data): BoardMessage => ({ event: 'activity', data }))
  const board: BoardMessage = { event: 'board', data: { desks: [...desks], pbxes: [...pbxes], lastEventId } }
  return { known, messages: [board, ...events] }
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
