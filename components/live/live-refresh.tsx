'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { BoardMessage, Desk } from '@/lib/contract/board'
import { applyMessage, initialBoard } from '../board/board-store'
import type { StreamState } from '../board/board-stream'
import { openSharedStream } from '../board/shared-stream'
import { StreamNotice } from '../board/stream-notice'
import { faceOf, heard, type Subject } from './face'

/** Of what happens at once, one rendering is enough. Milliseconds. */
const settleMs = 300
/** A subject that never rests is rendered no more often. Milliseconds. */
const leastMs = 2_000

type LiveRefreshProps = {
  subject: Subject
  /** The subject's desk as it was rendered. */
  desk: Desk | null
  /** Where the stream resumes: whatever came later is heard. */
  lastEventId: number
  /** Milliseconds since 1970. */
  renderedAt: number
}

/** Renders a page again when something happens to what it shows; and says so while it cannot know. */
export function LiveRefresh({ subject, desk, lastEventId, renderedAt }: LiveRefreshProps) {
  const [stream, setStream] = useState<StreamState>('connecting')
  const [asOf, setAsOf] = useState(renderedAt)
  const refresh = useRefresh()
  const latest = useRef({ subject, face: faceOf(desk) })
  useEffect(() => {
    latest.current = { subject, face: faceOf(desk) }
  }, [subject, desk])
  const [firstEventId] = useState(lastEventId)
  useEffect(() => {
    // Boards in other tabs may depend on this one's stream: it keeps what they would ask for.
    let board = initialBoard({ desks: [], pbxes: [], lastEventId: firstEventId }, [])
    let isWhole = false
    let liveAt = Date.now()
    return openSharedStream(
      {
        onMessage: (message) => {
          board = applyMessage(board, message)
          isWhole ||= message.event === 'board'
          const { face, changed } = heard(latest.current.face, message, latest.current.subject)
          latest.current.face = face
          if (changed) refresh()
        },
        onState: (next) => {
          setStream(next)
          if (next === 'live') liveAt = Date.now()
          else setAsOf(liveAt)
        },
        lastEventId: () => board.lastEventId,
      },
      () => (isWhole ? snapshotOf(board) : []),
    )
  }, [firstEventId, refresh])
  return <StreamNotice stream={stream} asOf={asOf} />
}

function snapshotOf({ desks, pbxes, activity, lastEventId }: ReturnType<typeof initialBoard>): BoardMessage[] {
  const events = activity.map((data): BoardMessage => ({ event: 'activity', data }))
  return [{ event: 'board', data: { desks: [...desks], pbxes: [...pbxes], lastEventId } }, ...events]
}

/** The same function for ever. */
function useRefresh(): () => void {
  const router = useRouter()
  const [pace] = useState(() => new Pace())
  useEffect(() => {
    pace.start(() => router.refresh())
    return () => pace.stop()
  }, [pace, router])
  return pace.call
}

class Pace {
  private run: () => void = () => undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private ranAt = 0

  start(run: () => void): void {
    this.run = run
  }

  readonly call = (): void => {
    if (this.timer !== undefined) return
    this.timer = setTimeout(
      () => {
        this.timer = undefined
        this.ranAt = Date.now()
        this.run()
      },
      Math.max(settleMs, this.ranAt + leastMs - Date.now()),
    )
  }

  stop(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }
}
