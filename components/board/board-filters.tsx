'use client'
import { TriangleAlert } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { BoardPbx } from '@/lib/contract/board'
import type { DesksAtPlace } from '@/lib/contract/places'
import { classNames } from '../ui/class-names'
import { Select } from '../ui/select'
import { stateIcons } from './desk-looks'
import { orders, shows, type DeskView, type Order, type Show } from './desk-view'
import { LocationSelect } from './location-select'
import { LookChoice } from './look-choice'
import { PbxSelect } from './pbx-select'
import { SearchField } from './search-field'
import { boardWords } from '@/words/board'

const chips: Record<Show, { icon: ReactNode; colour: string }> = {
  all: { icon: null, colour: '' },
  occupied: { icon: stateIcons.taken, colour: '[&_svg]:text-taken' },
  in_call: { icon: stateIcons.in_call, colour: '[&_svg]:text-call' },
  available: { icon: stateIcons.available, colour: '[&_svg]:text-good' },
  unregistered: { icon: stateIcons.unregistered, colour: '[&_svg]:text-muted' },
  attention: { icon: <TriangleAlert aria-hidden />, colour: '[&_svg]:text-warning' },
}
type FilterProps = { view: DeskView; counts: Record<Show, number>; onChange: (change: Partial<DeskView>) => void }

/** The counts, each of which shows only what it counts. */
export function Counts({ view, counts, onChange }: FilterProps) {
  const words = boardWords()
  const showWords: Record<Show, string> = words.shows
  return (
    <div
      role="group"
      aria-label={words.show}
      className="-mx-4 flex min-w-0 gap-1.5 overflow-x-auto px-4 py-1 sm:mx-0 sm:flex-wrap sm:overflow-visible sm:px-0"
    >
      {shows.map((show) => (
        <button
          key={show}
          type="button"
          aria-pressed={view.show === show}
          onClick={() => onChange({ show: view.show === show ? 'all' : show })}
          className={classNames(
            'flex h-8 shrink-0 items-center gap-1.5 rounded-full border px-3 text-[0.8125rem] font-medium whitespace-nowrap transition-colors pointer-coarse:h-11 [&_svg]:size-4',
            chips[show].colour,
            view.show === show ? 'border-ink bg-surface ring-1 ring-ink' : 'bg-surface text-ink-2 hover:bg-hover',
          )}
        >
          {chips[show].icon}
          <span>
            {showWords[show]} <span className="font-semibold text-ink tabular-nums">{counts[show]}</span>
          </span>
        </button>
      ))}
    </div>
  )
}

type SearchProps = Omit<FilterProps, 'counts'> & {
  pbxes: readonly BoardPbx[]
  places: readonly DesksAtPlace[]
  plan: string | null
}

export function SearchAndOrder({ view, pbxes, places, plan, onChange }: SearchProps) {
  const words = boardWords()
  const orderWords: Record<Order, string> = words.orders
  return (
    <div className="flex flex-wrap gap-2" onKeyDown={goDown}>
      <SearchField
        label={words.searchFor}
        placeholder={words.searchHint}
        className="min-w-0 flex-1 basis-full sm:basis-64"
        value={view.search}
        onChange={(search) => onChange({ search })}
      />
      <PbxSelect pbxes={pbxes} value={view.pbx} onChange={(pbx) => onChange({ pbx, location: '' })} />
      <LocationSelect places={places} value={view} onChange={(location) => onChange({ location })} />
      <Select
        aria-label={words.order}
        className="w-auto! max-w-34 shrink-0"
        value={view.order}
        onChange={({ target }) => onChange({ order: target.value as Order })}
      >
        {orders.map((order) => (
          <option key={order} value={order}>
            {orderWords[order]}
          </option>
        ))}
      </Select>
      <LookChoice value={view.view} plan={plan} onChange={(look) => onChange({ view: look })} />
    </div>
  )
}

/** From the search to what it has found. */
function goDown(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' || !(event.target instanceof HTMLInputElement)) return
  const first = document.querySelector<HTMLElement>('[data-desks] [data-open], [data-person] a')
  if (!first) return
  event.preventDefault()
  first.focus()
}
