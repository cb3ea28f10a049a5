'use client'
import { useCallback, useRef, useState } from 'react'
import type { Desk } from '@/lib/contract/board'
import { onlyChanges } from '@/lib/contract/board-stream'
import type { StreamState } from '../board/board-stream'
import type { Part } from '../board/stream-carrier'
import { useSharedStream } from '../board/use-shared-stream'
import { useRefresh } from '../live/use-refresh'

/**
 * The phones of a page as they are now. What happens to one of them is shown at once; which phones those are, in which order and
 * how many there are besides is the server's to say, which is asked again soon.
 *
 * @param phones as the server has rendered them; a new array each time
 */
export function useLivePhones(phones: readonly Desk[], lastEventId: number, renderedAt: number) {
  const [live, setLive] = useState<Live>({ of: phones, phones })
  if (live.of !== phones) setLive({ of: phones, phones })
  const [stream, setStream] = useState<StreamState>('connecting')
  const [asOf, setAsOf] = useState(renderedAt)
  const heardAt = useRef(renderedAt)
  const newest = useRef(lastEventId)
  const refresh = useRefresh()
  const begin = useCallback((): Omit<Part, 'looked'> => {
    const listener: Part['listener'] = {
      onMessage: (message) => {
        if (message.event === 'activity') newest.current = Math.max(newest.current, message.data.id)
        if (message.event === 'desk') setLive((before) => withPhone(before, message.data))
        if (['board', 'desk', 'removed'].includes(message.event)) refresh()
      },
      onState: (next) => {
        setStream(next)
        if (next === 'live') heardAt.current = Date.now()
        else setAsOf(heardAt.current)
      },
      lastEventId: () => newest.current,
    }
    return { listener, snapshot: () => null }
  }, [refresh])
  useSharedStream(begin, onlyChanges)
  return { phones: live.phones, stream, asOf }
}

type Live = { of: readonly Desk[]; phones: readonly Desk[] }

/** The same object where the phone is on another page. */
function withPhone(live: Live, phone: Desk): Live {
  const at = live.phones.findIndex(({ id }) => id === phone.id)
  return at === -1 ? live : { ...live, phones: live.phones.with(at, phone) }
}
