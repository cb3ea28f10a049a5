'use client'
import { nameOfWeekday } from '@/lib/contract/weekday-words'
import { weekdays } from '@/lib/contract/wall-clock'
import { CheckBoxes } from '../ui/check-boxes'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { TimeZoneField } from '../ui/time-zone-field'
import type { Draft } from './logout-rule'
import { automaticLogoutWords } from '@/words/automatic-logout'

type TimeFieldsProps = {
  draft: Draft
  onChange: (draft: Draft) => void
  errorAt: (field: string) => string | undefined
}

/** A time of day, on which days, and by the clock of which place. */
export function TimeFields({ draft, onChange, errorAt }: TimeFieldsProps) {
  const words = automaticLogoutWords()
  return (
    <>
      <Field label={words.time} error={errorAt('rule.time')}>
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
        legend={words.days}
        values={weekdays}
        nameOf={nameOfWeekday}
        chosen={draft.days}
        onChange={(days) => onChange({ ...draft, days })}
        error={errorAt('rule.weekdays')}
      />
      <TimeZoneField
        hint={words.zoneHint}
        value={draft.zone}
        onChange={({ target }) => onChange({ ...draft, zone: target.value })}
        error={errorAt('rule.timeZone')}
      />
    </>
  )
}
