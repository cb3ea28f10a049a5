'use client'
import { useCallback, useMemo, useState } from 'react'
import { useKept } from '../ui/use-kept'
import type { Opened } from './location-foot'

/** Which locations somebody has closed, which this browser keeps; and where desks without anybody are listed. */
export function useFolds() {
  const [kept, keep] = useKept('hotdesk-closed-locations')
  const closed = useMemo(() => new Set(kept.split('\n').filter(Boolean)), [kept])
  const [opened, setOpened] = useState<Readonly<Record<string, Opened | undefined>>>({})
  const onToggle = useCallback(
    (key: string) => {
      const others = [...closed].filter((one) => one !== key)
      keep((closed.has(key) ? others : [...others, key]).join('\n'))
    },
    [closed, keep],
  )
  const onOpen = useCallback((key: string, what: Opened) => {
    setOpened((before) => ({ ...before, [key]: before[key] === what ? undefined : what }))
  }, [])
  return { closed, opened, onToggle, onOpen }
}
