'use client'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { keyAfter, placeOf, type WallPage } from './pages'
import { type WallNews, WallReader } from './wall-reader'

/** What a wall shows, as long as the page is open. */
export function useWall(): WallNews {
  const [news, setNews] = useState<WallNews>({ kind: 'opening' })
  useEffect(() => {
    const reader = new WallReader(setNews)
    reader.start()
    return () => reader.stop()
  }, [])
  return news
}

/** Whose turn it is, as a place among the pages. */
export function useTurn(pages: readonly WallPage[], seconds: number): number {
  const [shown, setShown] = useState('')
  const latest = useRef(pages)
  useEffect(() => {
    latest.current = pages
  }, [pages])
  useEffect(() => {
    const next = () => setShown((key) => keyAfter(latest.current, key))
    const timer = setInterval(next, seconds * 1_000)
    return () => clearInterval(timer)
  }, [seconds])
  return placeOf(pages, shown)
}

/** The present minute, in milliseconds since 1970. */
export function useMinute(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return Math.floor(now / 60_000) * 60_000
}

const upright = '(orientation: portrait)'

export function useIsUpright(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(upright)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => matchMedia(upright).matches,
    () => false,
  )
}
