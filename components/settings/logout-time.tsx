'use client'
import { nameOfWeekday } from '@/lib/contract/weekday-words'
import { weekdays } from '@/lib/contract/wall-clock'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { type Draft, withDay } from './logout-rule'

type TimeFieldsProps = {
  draft: Draft
  onChange: (draft: Draft) => void
  errorAt: (field: string) => string | undefined
}

/** A time of day, on which days, and by the clock of which place. */
export function TimeFields({ draft, onChange, errorAt }: TimeFieldsProps) {
  return (
    <>
      <Field label="Time" error={errorAt('rule.time')}>
        {(wiring) => (
          <Input
            {...wiring}
            type="time"
            value={draft.time}
            onChange={({ target }) => onChange({ ...draft, time: target.value })}
            className="sm:w-40"
          />
        )}
      </Field>
      <Days draft={draft} onChange={onChange} error={errorAt('rule.weekdays')} />
      <Field label="Time zone" hint="The time above is in this time zone." error={errorAt('rule.timeZone')}>
        {(wiring) => (
          <Input
            {...wiring}
            list="time-zones"
            autoComplete="off"
            value={draft.zone}
            onChange={({ target }) => onChange({ ...draft, zone: target.value })}
          />
        )}
      </Field>
      <datalist id="time-zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  )
}

function Days({ draft, onChange, error }: Omit<TimeFieldsProps, 'errorAt'> & { error: string | undefined }) {
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 font-medium">Days</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        {weekdays.map((day) => (
          <label key={day} className="flex items-center gap-2 pointer-coarse:min-h-11">
            <input
              type="checkbox"
              checked={draft.days.includes(day)}
              onChange={({ target }) => onChange(withDay(draft, day, target.checked))}
              className="size-5 shrink-0 accent-accent"
            />
            {nameOfWeekday(day)}
          </label>
        ))}
      </div>
      {error ? (
        <p role="alert" className="text-[0.8125rem] font-medium text-danger">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
