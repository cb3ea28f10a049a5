'use client'
import Link from 'next/link'
import type { PinSettings, TrivialPins, VersionedSettings } from '@/lib/contract/settings'
import type { ActionResult } from '../action-result'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Select } from '../ui/select'
import { GroupSection } from './group-section'
import { settingsFormsWords } from '@/words/settings-forms'

type SavedGroup = { pbx: string; group: 'pins'; values: Record<string, string | number>; version: number }
type PinsSectionProps = {
  pbx: string
  pins: VersionedSettings['pins']
  save: (group: SavedGroup) => Promise<ActionResult>
}

type NumberName = Exclude<keyof PinSettings, 'trivialPins'>

/** Those that the page asks for, in this order. */
const numbers: readonly NumberName[] = [
  'pinsAtOnePhone',
  'pinsOfExtension',
  'pinsOfPhone',
  'pinMinutes',
  'longestLockMinutes',
]

/** When PINs do not count for a while, and which are refused. */
export function PinsSection({ pbx, pins: { values, version }, save }: PinsSectionProps) {
  const words = settingsFormsWords().pins
  const said: Record<NumberName, { label: string; hint: string }> = words.numbers
  return (
    <GroupSection
      title={words.title}
      lead={words.lead}
      fields={[...numbers]}
      action={words.save}
      beside={
        <Link href={`/people/pins?pbx=${pbx}`} className="underline underline-offset-4">
          {words.peopleWithTrivial}
        </Link>
      }
      save={(value) => {
        const given = Object.fromEntries(numbers.map((name) => [name, Number(value(name))]))
        return save({ pbx, group: 'pins', values: { ...given, trivialPins: value('trivialPins') }, version })
      }}
    >
      {(errorAt) => (
        <div className="grid items-start gap-4 sm:grid-cols-2">
          {numbers.map((name) => (
            <Field key={name} {...said[name]} error={errorAt(name)}>
              {(wiring) => <Input {...wiring} name={name} type="number" defaultValue={values[name]} />}
            </Field>
          ))}
          <TrivialPinsField value={values.trivialPins} />
        </div>
      )}
    </GroupSection>
  )
}

function TrivialPinsField({ value }: { value: TrivialPins }) {
  const words = settingsFormsWords().pins
  const trivials: Record<TrivialPins, string> = words.trivials
  return (
    <Field label={words.trivial} hint={words.trivialHint}>
      {(wiring) => (
        <Select {...wiring} name="trivialPins" defaultValue={value}>
          {Object.entries(trivials).map(([choice, says]) => (
            <option key={choice} value={choice}>
              {says}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
