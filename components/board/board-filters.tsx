'use client'
import { classNames } from '../ui/class-names'
import type { BoardPbx } from '@/lib/contract/board'
import { PbxSelect } from './pbx-select'
import { Select } from '../ui/input'
import { SearchField } from './search-field'
import { orders, shows, type DeskView, type Order, type Show } from './desk-view'

const showWords: Record<Show, string> = {
  all: 'All desks',
  available: 'Available',
  occupied: 'Occupied',
  in_call: 'In a call',
  unregistered: 'Not registered',
  attention: 'Need attention',
}
const orderWords: Record<Order, string> = {
  label: 'By desk',
  number: 'By number',
  person: 'By person',
  since: 'Longest first',
}
type FilterProps = { view: DeskView; counts: Record<Show, number>; onChange: (change: Partial<DeskView>) => void }

/** The counts, each of which shows only what it counts. */
export function Counts({ view, counts, onChange }: FilterProps) {
  return (
    <div role="group" aria-label="Show" className="grid grid-cols-3 gap-2 sm:grid-cols-6">
      {shows.map((show) => (
        <button
          key={show}
          type="button"
          aria-pressed={view.show === show}
          onClick={() => onChange({ show: view.show === show ? 'all' : show })}
          className={classNames(
            'flex min-w-0 flex-col rounded-lg border px-2 py-2 sm:px-3 text-left transition-colors',
            view.show === show ? 'border-accent bg-accent-soft' : 'bg-surface hover:bg-hover',
          )}
        >
          <span
            className={classNames(
              'text-xl leading-7 font-semibold tabular-nums',
              show === 'attention' && counts[show] > 0 && 'text-warning',
            )}
          >
            {counts[show]}
          </span>
          <span
            className={classNames(
              'truncate text-xs tracking-tight sm:tracking-normal',
              view.show === show ? 'text-accent' : 'text-muted',
            )}
          >
            {showWords[show]}
          </span>
        </button>
      ))}
    </div>
  )
}

type SearchProps = Omit<FilterProps, 'counts'> & { pbxes: readonly BoardPbx[] }

export function SearchAndOrder({ view, pbxes, onChange }: SearchProps) {
  return (
    <div className={classNames('flex gap-2', pbxes.length > 1 && 'flex-wrap sm:flex-nowrap')}>
      <SearchField
        label="Search desks by label, number, person or extension"
        placeholder="Search desk, number or person"
        className={classNames('min-w-0 flex-1', pbxes.length > 1 && 'basis-full sm:basis-0')}
        value={view.search}
        onChange={(search) => onChange({ search })}
      />
      <PbxSelect pbxes={pbxes} value={view.pbx} onChange={(pbx) => onChange({ pbx })} />
      <Select
        aria-label="Order"
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
    </div>
  )
}
