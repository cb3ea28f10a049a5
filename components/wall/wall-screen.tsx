'use client'
import type { CSSProperties } from 'react'
import type { WallView } from '@/lib/contract/wall-view'
import { wallWords } from '@/words/wall'
import { listed } from './available'
import { availableOn, pagesOf, type PeoplePage, type WallPage } from './pages'
import { useIsUpright, useTurn } from './use-wall'
import { WallClock } from './wall-clock'
import { WallFloor } from './wall-floor'
import { WallLine } from './wall-line'

type ScreenProps = { view: WallView; at: number; isLive: boolean }

export function WallScreen({ view, at, isLive }: ScreenProps) {
  const pages = pagesOf(view, useIsUpright())
  const place = useTurn(pages, view.seconds)
  const page = pages[place]
  const available = page ? availableOn(page) : []
  const words = wallWords()
  return (
    <>
      <header className="wall-head">
        <div className="wall-place">
          <h1>{page ? titleOf(page, view.name) : view.name}</h1>
          {available.length > 0 ? <p className="wall-count">{words.desksAvailable(available.length)}</p> : null}
        </div>
        <WallClock at={at} isLive={isLive} isCurrent={view.isCurrent} />
      </header>
      <Shown page={page} isLive={isLive} />
      <footer className="wall-foot">
        <p>
          {available.length > 0 ? (
            <>
              {words.available}
              <span className="wall-available">{listed(available)}</span>
            </>
          ) : null}
        </p>
        <Places count={pages.length} place={place} />
      </footer>
    </>
  )
}

function Shown({ page, isLive }: { page: WallPage | undefined; isLive: boolean }) {
  if (page?.kind === 'plan') return <WallFloor key={page.key} plan={page.plan} isLive={isLive} />
  return page && page.people.length > 0 ? <People page={page} isLive={isLive} /> : <Nobody />
}

function titleOf(page: WallPage, wall: string): string {
  if (page.kind === 'plan') return `${page.plan.location}, ${page.plan.name}`
  const { location, part, parts } = page
  const name = location.name || wall
  return parts > 1 ? wallWords().part(name, part, parts) : name
}

type Sizes = Record<'--columns' | '--rows' | '--used' | '--name', number>

function People({ page, isLive }: { page: PeoplePage; isLive: boolean }) {
  const { columns, rows, name } = page.layout
  const used = Math.ceil(page.people.length / columns)
  const sizes: CSSProperties & Sizes = { '--columns': columns, '--rows': rows, '--used': used, '--name': name }
  return (
    <ul className="wall-people" style={sizes} data-live={isLive}>
      {page.people.map((person) => (
        <WallLine key={person.desk} person={person} />
      ))}
    </ul>
  )
}

const Nobody = () => <p className="wall-nobody">{wallWords().nobody}</p>

/** Which of the pages this is. */
function Places({ count: pages, place }: { count: number; place: number }) {
  if (pages < 2) return null
  return (
    <p className="wall-places">
      <span className="sr-only">{wallWords().page(place + 1, pages)}</span>
      {pages <= 20 ? Array.from({ length: pages }, (_, at) => <i key={at} data-shown={at === place} />) : null}
    </p>
  )
}
