'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Desk } from '@/lib/contract/board'
import { type Looked, lookedAt, onlyChanges } from '@/lib/contract/board-stream'
import type { StreamState } from '../board/board-stream'
import type { Part } from '../board/stream-carrier'
import { StreamNotice } from '../board/stream-notice'
import { useSharedStream } from '../board/use-shared-stream'
import { faceOf, heard, type Subject } from './face'
import { useRefresh } from './use-refresh'

type LiveRefreshProps = {
  subject: Subject
  /** The subject's desk as it was rendered. */
  desk: Desk | null
  /** Where the stream resumes: it delivers everything that came later. */
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
  const newest = useRef(lastEventId)
  const looked = lookedBy(subject, desk)
  const begin = useCallback((): Omit<Part, 'looked'> => {
    let liveAt = Date.now()
    const listener: Part['listener'] = {
      onMessage: (message) => {
        if (message.event === 'activity') newest.current = Math.max(newest.current, message.data.id)
        const { face, changed } = heard(latest.current.face, message, latest.current.subject)
        latest.current.face = face
        if (changed) refresh()
      },
      onState: (next) => {
        setStream(next)
        if (next === 'live') liveAt = Date.now()
        else setAsOf(liveAt)
      },
      lastEventId: () => newest.current,
    }
    // It keeps no desks: for tabs that show them the server is asked.
    return { listener, snapshot: () => null }
  }, [refresh])
  useSharedStream(begin, looked)
  return <StreamNotice stream={stream} asOf={asOf} />
}

// People come and go; a desk seldom moves to another location.
function lookedBy({ pbx, location, deskId }: Subject, desk: Desk | null): Looked {
  if (location !== undefined) return lookedAt({ pbx, location })
  return deskId && desk ? lookedAt(desk) : onlyChanges
}
