'use client'
import Link from 'next/link'
import { toast } from 'sonner'
import type { PinSettings, TrivialPins, VersionedSettings } from '@/lib/contract/settings'
import type { ActionResult } from '../action-result'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input, Select } from '../ui/input'
import { Section } from '../ui/section'
import { ProblemNotice, useForm } from '../ui/use-form'

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
    hint: '12 to 200, and at least four times as many as at one phone: nobody can lock a person out from one desk.',
  },
  { name: 'pinsOfPhone', label: 'Wrong PINs at one phone, whoever enters them', hint: '10 to 500.' },
  { name: 'pinMinutes', label: 'Within so many minutes', hint: '5 to 60.' },
  { name: 'longestLockMinutes', label: 'Longest lock, in minutes', hint: '15 to 240. The first lock is 1 minute.' },
]
const trivialWords: Record<TrivialPins, string> = {
  allowed: 'Allow them; nobody’s PIN is looked at',
  reported: 'Allow them, and list who has one',
  refused: 'Refuse them, and list who has one',
}

/** When PINs do not count for a while, and which are refused. */
export function PinsSection({ pbx, pins: { values, version }, save }: PinsSectionProps) {
  const { submit, busy, problem, errorAt } = useForm(async (value) => {
    const given = numbers.map(({ name }) => [name, Number(value(name))] as const)
    const trivialPins = value('trivialPins')
    const result = await save({ pbx, group: 'pins', values: { ...Object.fromEntries(given), trivialPins }, version })
    if (result.ok) toast.success('The settings are saved.')
    return result
  })
  return (
    <Section
      title="PINs"
      lead="After so many wrong PINs none counts for 1 minute, then 2, 4 and so on, also the right one. At the phone a lock sounds like a wrong PIN; the board shows it and can release it."
    >
      <form noValidate onSubmit={submit} className="grid gap-4">
        <ProblemNotice problem={problem} fields={numbers.map(({ name }) => name)} />
        <div className="grid items-start gap-4 sm:grid-cols-2">
          {numbers.map(({ name, label, hint }) => (
            <Field key={name} label={label} hint={hint} error={errorAt(name)}>
              {(wiring) => <Input {...wiring} name={name} type="number" defaultValue={values[name]} />}
            </Field>
          ))}
          <TrivialPinsField value={values.trivialPins} />
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" disabled={busy}>
            {busy ? 'Saving…' : 'Save PINs'}
          </Button>
          <Link href={`/people?pbx=${pbx}`} className="underline underline-offset-4">
            Who has a trivial PIN, or none
          </Link>
        </div>
      </form>
    </Section>
  )
}

function TrivialPinsField({ value }: { value: TrivialPins }) {
  return (
    <Field
      label="Trivial PINs"
      hint="The extension itself, one digit alone, counting up or down. Who is refused has to change it in the mailbox first."
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
