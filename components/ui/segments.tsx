import type { ReactNode } from 'react'
import { classNames } from './class-names'

type SegmentsProps<V extends string> = {
  /** Of all of them, for screen readers. */
  label: string
  choices: readonly { value: V; label: string; icon: ReactNode }[]
  value: V
  onChange: (value: V) => void
}

/** One of a few ways to see the same, side by side. */
export function Segments<V extends string>({ label, choices, value, onChange }: SegmentsProps<V>) {
  return (
    <div role="group" aria-label={label} className="flex shrink-0 gap-0.5 rounded-lg bg-sunken p-0.5">
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          title={choice.label}
          onClick={() => onChange(choice.value)}
          className={classNames(
            'flex h-8 items-center gap-1.5 rounded-md px-2.5 text-[0.8125rem] font-medium transition-colors pointer-coarse:h-10 [&_svg]:size-4',
            choice.value === value ? 'bg-surface text-ink shadow-xs' : 'text-muted hover:text-ink',
          )}
        >
          {choice.icon}
          <span className="max-md:sr-only">{choice.label}</span>
        </button>
      ))}
    </div>
  )
}
