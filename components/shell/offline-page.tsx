'use client'
import { useEffect } from 'react'

/** Has the browser keep the page for when Hot Desk cannot be reached: public/sw.js. Browsers allow it on https and localhost. */
export function OfflinePage() {
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return
    // Without it the browser shows its own page.
    navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  }, [])
  return null
}
