'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Renders the page again every so often, while somebody sees it: for what no event tells of. */
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
