'use client'
import Link from 'next/link'
import type { PinSettings, TrivialPins, VersionedSettings } from '@/lib/contract/settings'
import type { ActionResult } from '../action-result'
import { Field } from '../ui/field'
import { Input, Select } from '../ui/input'
import { GroupSection } from './group-section'

type SavedGroup = { pbx: string; group: 'pins'; values: Record<string, string | number>; version: number }
type PinsSectionProps = {
  pbx: string
  pins: VersionedSettings['pins']
  save: (group: SavedGroup) => Promise<ActionResult>
}

type NumberName = Exclude<keyof PinSettings, 'trivialPins'>

/** What each number brings about, and its bounds. */
const numbers: { name: NumberName; label: string; hint: string }[] = [
  { name: 'pinsAtOnePhone', label: 'Wrong PINs of one extension at one phone', hint: '3 to 20.' },
  {
    name: 'pinsOfExtension',
    label: 'Wrong PINs of one extension at all phones',
    hint: '12 to 200, and at least four times as many as at one phone, so that nobody can lock a person out from one desk.',
  },
  { name: 'pinsOfPhone', label: 'Wrong PINs at one phone, for any extension', hint: '10 to 500.' },
  { name: 'pinMinutes', label: 'Period in which they are counted, in minutes', hint: '5 to 60.' },
  { name: 'longestLockMinutes', label: 'Longest lock, in minutes', hint: '15 to 240. The first lock is 1 minute.' },
]
const trivialWords: Record<TrivialPins, string> = {
  allowed: 'Allow them, and check nobody’s PIN',
  reported: 'Allow them, and list who has one',
  refused: 'Refuse them, and list who has one',
}

/** When PINs do not count for a while, and which are refused. */
export function PinsSection({ pbx, pins: { values, version }, save }: PinsSectionProps) {
  return (
    <GroupSection
      title="PINs"
      lead="After too many wrong PINs, no PIN is accepted for 1 minute, then 2, 4 and so on, not even the right one. At the phone a lock sounds like a wrong PIN. It is shown on the board and can be released there."
      fields={numbers.map(({ name }) => name)}
      action="Save PINs"
      beside={
        <Link href={`/people/pins?pbx=${pbx}`} className="underline underline-offset-4">
          People with a trivial PIN or none
        </Link>
      }
      save={(value) => {
        const given = Object.fromEntries(numbers.map(({ name }) => [name, Number(value(name))]))
        return save({ pbx, group: 'pins', values: { ...given, trivialPins: value('trivialPins') }, version })
      }}
    >
      {(errorAt) => (
        <div className="grid items-start gap-4 sm:grid-cols-2">
          {numbers.map(({ name, label, hint }) => (
            <Field key={name} label={label} hint={hint} error={errorAt(name)}>
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
  return (
    <Field
      label="Trivial PINs"
      hint="The extension itself, one repeated digit, or digits counting up or down. People whose PIN is refused have to change it in their mailbox first."
    >
      {(wiring) => (
        <Select {...wiring} name="trivialPins" defaultValue={value}>
          {Object.entries(trivialWords).map(([choice, words]) => (
            <option key={choice} value={choice}>
              {words}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
