'use client'
import { WallNotice } from './wall-notice'
import { WallScreen } from './wall-screen'
import { useWall } from './use-wall'
import './wall.css'

/** A screen on a wall: nobody touches it, and nobody is there to answer it. */
export function Wall({ theme }: { theme: 'light' | 'dark' }) {
  const news = useWall()
  return (
    <main className="wall" data-theme={theme}>
      {news.kind === 'shown' ? <WallScreen {...news} /> : <WallNotice news={news} />}
    </main>
  )
}
