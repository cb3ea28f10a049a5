'use client'
import { nameOfWeekday } from '@/lib/contract/weekday-words'
import { weekdays } from '@/lib/contract/wall-clock'
import { CheckBoxes } from '../ui/check-boxes'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { TimeZoneField } from '../ui/time-zone-field'
import type { Draft } from './logout-rule'

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
      <CheckBoxes
        legend="Days"
        values={weekdays}
        nameOf={nameOfWeekday}
        chosen={draft.days}
        onChange={(days) => onChange({ ...draft, days })}
        error={errorAt('rule.weekdays')}
      />
      <TimeZoneField
        hint="The time above is in this time zone."
        value={draft.zone}
        onChange={({ target }) => onChange({ ...draft, zone: target.value })}
        error={errorAt('rule.timeZone')}
      />
    </>
  )
}
