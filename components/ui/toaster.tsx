'use client'
import { type ComponentType, useCallback, useEffect, useState } from 'react'
import { onFirstToast } from './toast'
import { useAtRest } from './use-at-rest'

/** Where toasts appear. It is fetched with the first one, or once the page is at rest. */
export function Toaster() {
  const [Drawn, setDrawn] = useState<ComponentType | null>(null)
  const load = useCallback(async () => {
    const { DrawnToasts } = await import('./drawn-toasts')
    setDrawn(() => DrawnToasts)
  }, [])
  useAtRest(load)
  // While it cannot be fetched they wait, and the next one asks again.
  useEffect(() => onFirstToast(() => void load().catch(() => undefined)), [load])
  return Drawn && <Drawn />
}
