import { Download, Upload } from 'lucide-react'
import Link from 'next/link'
import type { BoardPbx } from '@/lib/contract/board'
import { PbxSelect } from '../board/pbx-select'
import { SearchField } from '../board/search-field'
import { Button, buttonLook } from '../ui/button'
import { FilterChips } from '../ui/filter-chips'
import { Select } from '../ui/input'
import { AddPhonesLink } from './add-phones-link'
import { nowhere, type PhoneView, type Show, shows, type Sort, sorts } from './phone-view'
import { commonWords } from '@/words/common'
import { phonesWords } from '@/words/phones'

type PoolFiltersProps = {
  view: PhoneView
  pbxes: readonly BoardPbx[]
  locations: Readonly<Record<string, readonly string[]>>
  counts: Record<Show, number>
  /** How many are shown. */
  count: number
  isPending: boolean
  canAdd: boolean
  onChange: (change: Partial<PhoneView>) => void
  /** null: what is shown has not come whole yet, or there is nothing. */
  onExport: (() => void) | null
}

export function PoolFilters(props: PoolFiltersProps) {
  const { view, pbxes, locations, counts, count, isPending, canAdd, onChange, onExport } = props
  const words = phonesWords()
  const nameOfShow: Record<Show, string> = words.shows
  return (
    <div className="grid gap-3" aria-busy={isPending}>
      <div className="flex flex-wrap items-center gap-3">
        <SearchField
          label={words.searchLabel}
          placeholder={words.searchHint}
          className="w-full sm:w-72"
          value={view.search}
          onChange={(search) => onChange({ search })}
        />
        <p className="grow text-muted" role="status">
          {commonWords().countPhones(count)}
        </p>
        <div className="flex flex-wrap gap-2">
          <PbxSelect pbxes={pbxes} value={view.pbx} onChange={(pbx) => onChange({ pbx, location: '' })} />
          <LocationSelect {...{ view, locations, onChange }} />
          <SortSelect view={view} onChange={onChange} />
          {onExport ? (
            <Button onClick={onExport}>
              <Download aria-hidden /> {words.export}
            </Button>
          ) : null}
          {canAdd ? (
            <>
              <Link href="/phones/import" className={buttonLook()}>
                <Upload aria-hidden /> {words.import}
              </Link>
              <AddPhonesLink />
            </>
          ) : null}
        </div>
      </div>
      <FilterChips
        legend={words.show}
        values={shows}
        nameOf={(show) => nameOfShow[show]}
        counts={counts}
        chosen={view.show}
        onChange={(show) => onChange({ show })}
      />
    </div>
  )
}

type ChoiceProps = Pick<PoolFiltersProps, 'view' | 'onChange'>

function LocationSelect({ view, locations, onChange }: ChoiceProps & Pick<PoolFiltersProps, 'locations'>) {
  const there = view.pbx === '' ? Object.values(locations).flat() : (locations[view.pbx] ?? [])
  const names = [...new Set(view.location === '' || view.location === nowhere ? there : [...there, view.location])]
  if (names.length === 0) return null
  const words = phonesWords()
  return (
    <Select
      aria-label={commonWords().location}
      className="w-auto! max-w-44 shrink-0"
      value={view.location}
      onChange={({ target }) => onChange({ location: target.value })}
    >
      <option value="">{words.allLocations}</option>
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
      <option value={nowhere}>{words.noLocation}</option>
    </Select>
  )
}

/** Where the table has no headings to press, and for what has no column. */
function SortSelect({ view, onChange }: ChoiceProps) {
  const words = phonesWords()
  const nameOfSort: Record<Sort, string> = words.sorts
  return (
    <Select
      aria-label={words.sortBy}
      className="w-auto! shrink-0"
      value={view.sort}
      onChange={({ target }) => {
        const sort = sorts.find((one) => one === target.value) ?? 'number'
        // Who sorts by that looks for the newest.
        onChange({ sort, isDescending: sort === 'added' })
      }}
    >
      {sorts.map((sort) => (
        <option key={sort} value={sort}>
          {nameOfSort[sort]}
        </option>
      ))}
    </Select>
  )
}
