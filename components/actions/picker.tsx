'use client'
import { Search } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import type { Found } from '@/lib/contract/search'
import { useSearch } from '../search/use-search'
import { Input } from '../ui/input'
import { actionsWords } from '@/words/actions'

/** One of the results: what people read, and what distinguishes it from others. */
export type Choice<T> = { key: string; name: string; detail: ReactNode; value: T }

type PickerProps<T> = {
  /** Person; Desk. */
  label: string
  placeholder: string
  pbx: string
  picksOf: (found: Found) => Choice<T>[]
  /** Offered before anybody types. */
  offered?: Choice<T>[]
  /** The key of what is chosen; null: nothing yet. */
  chosen: string | null
  onChoose: (value: T) => void
}

/** One of very many, by a few letters: a search, and a choice of what it finds. */
export function Picker<T>({ label, placeholder, pbx, picksOf, offered = [], chosen, onChoose }: PickerProps<T>) {
  const [text, setText] = useState('')
  const { text: searched, found } = useSearch(text, pbx)
  const picks = text.trim() === '' ? offered : found ? picksOf(found) : []
  const id = useId()
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <div className="relative">
        <Search
          className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
          aria-hidden
        />
        <Input
          id={id}
          type="search"
          autoComplete="off"
          placeholder={placeholder}
          className="pl-9"
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(key) => {
            const [first] = picks
            if (key.key !== 'Enter' || !first || text.trim() === '' || picks.some((pick) => pick.key === chosen)) return
            // The first one is chosen, and not the whole form sent.
            key.preventDefault()
            onChoose(first.value)
          }}
        />
      </div>
      {picks.length > 0 ? (
        <Picks {...{ label, picks, chosen, onChoose }} />
      ) : (
        <p role="status" className="text-[0.8125rem] text-muted">
          {whyNone(text.trim(), searched, found !== null)}
        </p>
      )}
    </div>
  )
}

function whyNone(text: string, searched: string, wasSearched: boolean): string {
  if (text === '' || text !== searched) return ''
  return wasSearched ? actionsWords().nothingCalled(text) : actionsWords().notSearched
}

type PicksProps<T> = Omit<PickerProps<T>, 'placeholder' | 'pbx' | 'picksOf' | 'offered'> & { picks: Choice<T>[] }

function Picks<T>({ label, picks, chosen, onChoose }: PicksProps<T>) {
  const name = useId()
  return (
    <fieldset className="max-h-64 overflow-y-auto rounded-lg border">
      <legend className="sr-only">{actionsWords().found(label)}</legend>
      {picks.map((pick) => (
        <label
          key={pick.key}
          className="flex min-h-10 items-center gap-3 px-3 py-1.5 not-first-of-type:border-t hover:bg-hover has-checked:bg-accent-soft pointer-coarse:min-h-11"
        >
          <input
            type="radio"
            name={name}
            checked={pick.key === chosen}
            onChange={() => onChoose(pick.value)}
            className="size-4 shrink-0 accent-accent"
          />
          <span className="min-w-0 flex-1">
            <span className="block truncate font-medium">{pick.name}</span>
            <span className="block truncate text-[0.8125rem] text-muted">{pick.detail}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
