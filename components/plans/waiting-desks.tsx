'use client'
import { GripVertical, MapPinPlus } from 'lucide-react'
import { type PointerEvent, useState } from 'react'
import { plansWords } from '@/words/plans'
import { SearchField } from '../board/search-field'
import { useSearch } from '../search/use-search'
import { Button } from '../ui/button'
import { nameOfDesk } from './desk-in-words'
import type { Places } from './use-places'

export type WaitingDesk = { number: string; label: string; location: string }

type WaitingDesksProps = {
  pbx: string
  /** The location of the floor. */
  location: string
  /** Desks of it that stand on no plan. */
  waiting: readonly WaitingDesk[]
  /** Those that stand on this one. */
  places: Places
  onBegin: (desk: WaitingDesk, event: PointerEvent) => void
  /** Without carrying it. */
  onPlace: (desk: WaitingDesk) => void
}

/** From here desks are put onto a plan: first those of its location, and every other one by searching for it. */
export function WaitingDesks({ pbx, location, waiting, places, onBegin, onPlace }: WaitingDesksProps) {
  const words = plansWords().edit
  const [search, setSearch] = useState('')
  const { found, text } = useSearch(search, pbx)
  const offered = text === '' ? waiting : (found?.desks ?? [])
  const desks = offered.filter(({ number }) => !places.has(number))
  return (
    <section aria-labelledby="waiting-desks" className="overflow-hidden rounded-xl border bg-surface">
      <div className="grid gap-2 border-b p-3">
        <h2 id="waiting-desks" className="font-semibold">
          {words.waiting} <span className="font-normal text-muted tabular-nums">{desks.length}</span>
        </h2>
        <SearchField label={words.searchAll} placeholder={words.searchAllHint} value={search} onChange={setSearch} />
      </div>
      {desks.length === 0 ? <p className="p-3.5 text-muted">{whyNone(text, location)}</p> : null}
      <ul className="divide-y select-none side:max-h-[calc(100dvh-16rem)] side:overflow-y-auto">
        {desks.map((desk) => (
          <li
            key={desk.number}
            data-waiting={desk.number}
            className="flex cursor-grab items-center gap-2 px-2 py-1.5 hover:bg-hover"
            onPointerDown={(event) => {
              if (event.pointerType === 'mouse') onBegin(desk, event)
            }}
          >
            <span
              aria-hidden
              className="grid size-8 shrink-0 touch-none place-items-center text-muted pointer-coarse:size-11"
              onPointerDown={(event) => {
                if (event.pointerType !== 'mouse') onBegin(desk, event)
              }}
            >
              <GripVertical className="size-4" />
            </span>
            <p className="min-w-0 grow truncate">
              <span className="font-medium">{nameOfDesk(desk)}</span>{' '}
              <span className="text-[0.8125rem] text-muted tabular-nums">{desk.number}</span>
              {desk.location === location ? null : (
                <span className="block truncate text-[0.8125rem] text-muted">{desk.location || words.noLocation}</span>
              )}
            </p>
            <Button size="small" onClick={() => onPlace(desk)}>
              <MapPinPlus aria-hidden /> <span aria-hidden>{words.place}</span>
              <span className="sr-only">{words.placeDesk(nameOfDesk(desk))}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const whyNone = (text: string, location: string) =>
  text === '' ? plansWords().edit.nonePlaceable(location) : plansWords().edit.noneFound(text)
