import { Download, Upload } from 'lucide-react'
import Link from 'next/link'
import type { BoardPbx } from '@/lib/contract/board'
import { type Show, shows, type Sort, sorts } from '@/lib/contract/phone-list'
import type { DesksAtPlace } from '@/lib/contract/places'
import { LocationSelect } from '../board/location-select'
import { PbxSelect } from '../board/pbx-select'
import { SearchField } from '../board/search-field'
import { Button, buttonLook } from '../ui/button'
import { FilterChips } from '../ui/filter-chips'
import { Select } from '../ui/select'
import { AddPhonesLink } from './add-phones-link'
import type { PhoneView } from './phone-view'
import { commonWords } from '@/words/common'
import { phonesWords } from '@/words/phones'

type PoolFiltersProps = {
  view: PhoneView
  pbxes: readonly Pick<BoardPbx, 'id' | 'name'>[]
  places: readonly DesksAtPlace[]
  counts: Record<Show, number>
  /** How many fit. */
  total: number
  isPending: boolean
  canAdd: boolean
  onChange: (change: Partial<PhoneView>) => void
  /** null: there is nothing. */
  onExport: (() => void) | null
}

export function PoolFilters(props: PoolFiltersProps) {
  const { view, pbxes, places, counts, total, isPending, canAdd, onChange, onExport } = props
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
          {commonWords().countPhones(total)}
        </p>
        <div className="flex flex-wrap gap-2">
          <PbxSelect pbxes={pbxes} value={view.pbx} onChange={(pbx) => onChange({ pbx, location: '' })} />
          <LocationSelect places={places} value={view} onChange={(location) => onChange({ location })} />
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

/** Where the table has no headings to press, and for what has no column. */
function SortSelect({ view, onChange }: Pick<PoolFiltersProps, 'view' | 'onChange'>) {
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
