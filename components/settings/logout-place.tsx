'use client'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Select } from '../ui/select'
import type { Draft } from './logout-rule'
import { commonWords } from '@/words/common'
import { automaticLogoutWords } from '@/words/automatic-logout'

/** What a rule can be about on one PBX. */
export type Places = { locations: readonly string[]; desks: readonly { number: string; label: string }[] }

type PlaceFieldProps = {
  draft: Draft
  places: Places
  onChange: (draft: Draft) => void
  error: string | undefined
}

/** Which location, desk or person; nothing where everybody is meant. */
export function PlaceField({ draft, places, onChange, error }: PlaceFieldProps) {
  const { location, desk } = commonWords()
  const change = (place: string) => onChange({ ...draft, place })
  switch (draft.level) {
    case 'pbx':
      return null
    case 'person':
      return (
        <Field label={commonWords().extension} error={error}>
          {(wiring) => (
            <Input
              {...wiring}
              inputMode="numeric"
              autoComplete="off"
              value={draft.place}
              onChange={({ target }) => change(target.value)}
            />
          )}
        </Field>
      )
    case 'location':
      return (
        <Choice {...{ label: location, error }} options={optionsOf(places)} value={draft.place} onChange={change} />
      )
    case 'desk':
      return <Choice {...{ label: desk, error }} options={desksOf(places)} value={draft.place} onChange={change} />
  }
}

const optionsOf = ({ locations }: Places) => locations.map((name) => ({ value: name, name }))
const desksOf = ({ desks }: Places) =>
  desks.map(({ number, label }) => ({ value: number, name: label ? `${number}, ${label}` : number }))

type ChoiceProps = {
  label: string
  options: { value: string; name: string }[]
  value: string
  onChange: (value: string) => void
  error: string | undefined
}

function Choice({ label, options, value, onChange, error }: ChoiceProps) {
  return (
    <Field label={label} error={error}>
      {(wiring) => (
        <Select {...wiring} value={value} onChange={({ target }) => onChange(target.value)}>
          <option value="">{automaticLogoutWords().choose}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
