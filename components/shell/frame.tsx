import type { ReactNode } from 'react'
import { TopBar } from './top-bar'
import type { Viewer } from './viewer'

/** The way to all pages, and what stands beside or below it. On paper the page stands alone. */
export function Frame({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return (
    <>
      <TopBar viewer={viewer} />
      <div className="side:pl-54 print:pl-0!">{children}</div>
    </>
  )
}
