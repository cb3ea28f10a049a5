import { classNames } from './class-names'

type FilterChipsProps<V extends string> = {
  legend: string
  values: readonly V[]
  nameOf: (value: V) => string
  counts: Record<V, number>
  chosen: V
  onChange: (value: V) => void
}

/** One of a few views of a list, each with how many it has. The chosen one has an outline, not a fill. */
export function FilterChips<V extends string>(props: FilterChipsProps<V>) {
  const { legend, values, nameOf, counts, chosen, onChange } = props
  return (
    <div role="group" aria-label={legend} className="flex flex-wrap gap-1.5">
      {values.map((value) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === chosen}
          onClick={() => onChange(value)}
          className={classNames(
            'inline-flex h-8 items-center gap-1.5 rounded-full border bg-surface px-3 text-[0.8125rem] pointer-coarse:h-11',
            value === chosen ? 'border-ink font-medium ring-1 ring-ink' : 'text-muted hover:bg-hover hover:text-ink',
          )}
        >
          {nameOf(value)} <span className="tabular-nums">{counts[value]}</span>
        </button>
      ))}
    </div>
  )
}
