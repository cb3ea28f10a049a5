'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Renders the page again every so often, while somebody sees it: for changes that no event reports. */
export function RefreshEvery({ seconds }: { seconds: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh()
    }, seconds * 1_000)
    return () => clearInterval(timer)
  }, [seconds, router])
  return null
}
