'use client'
import { useState } from 'react'
import { routingStrategySchema, type VersionedSettings } from '@/lib/contract/settings'
import type { ActionResult } from '../action-result'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Section } from '../ui/section'
import { toast } from '../ui/toast'
import { ProblemNotice, useForm } from '../ui/use-form'
import { RoutingSection } from './routing-section'
import { commonWords } from '@/words/common'
import { settingsWords } from '@/words/settings'
import { settingsFormsWords } from '@/words/settings-forms'

type SavedGroup = {
  pbx: string
  group: 'routing' | 'brake'
  values: Record<string, string | number | boolean>
  version: number
}
type SettingsFormProps = {
  /** Whose settings. */
  pbx: string
  settings: VersionedSettings
  poolSize: number
  save: (...groups: SavedGroup[]) => Promise<ActionResult>
}

export function SettingsForm({ pbx, settings: { routing, brake }, poolSize, save }: SettingsFormProps) {
  const words = settingsFormsWords()
  const [percent, setPercent] = useState(String(Math.round(brake.values.brakeShare * 100)))
  const [phones, setPhones] = useState(String(brake.values.brakePhones))
  const { submit, busy, problem, errorAt } = useForm(async (value) => {
    const ringOwnDevices = value('ringOwnDevices') === 'on'
    const strategy = routingStrategySchema.parse(value('strategy'))
    const result = await save(
      { pbx, group: 'routing', values: { strategy, ringOwnDevices }, version: routing.version },
      {
        pbx,
        group: 'brake',
        values: { brakeShare: Number(percent) / 100, brakePhones: Number(phones) },
        version: brake.version,
      },
    )
    if (result.ok) toast.success(settingsWords().saved)
    return result
  })
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <ProblemNotice problem={problem} fields={['brakeShare', 'brakePhones']} />
      <RoutingSection settings={routing.values} />
      <Section title={words.brake.title} lead={words.brake.lead}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={words.brake.percent} error={errorAt('brakeShare')}>
            {(wiring) => <NumberInput wiring={wiring} min={5} max={100} value={percent} onChange={setPercent} />}
          </Field>
          <Field label={words.brake.phones} error={errorAt('brakePhones')}>
            {(wiring) => <NumberInput wiring={wiring} min={1} max={10_000} value={phones} onChange={setPhones} />}
          </Field>
        </div>
        <p className="rounded-md bg-sunken px-3 py-2">
          {percent && phones ? brakeInWords(Number(percent), Number(phones), poolSize) : words.brake.enterBoth}
        </p>
      </Section>
      <div>
        <Button type="submit" variant="primary" disabled={busy}>
          {busy ? commonWords().saving : words.routing.save}
        </Button>
      </div>
    </form>
  )
}

/** What the two numbers come to for this pool. */
export function brakeInWords(percent: number, phones: number, poolSize: number): string {
  const held = Math.max(Math.floor((percent / 100) * poolSize) + 1, phones)
  const words = settingsFormsWords().brake
  if (poolSize === 0) return words.emptyPool
  if (held > poolSize) return words.never(poolSize)
  return held === poolSize ? words.all(poolSize) : words.some(poolSize, held)
}

type NumberInputProps = {
  wiring: object
  min: number
  max: number
  /** As it is typed: an empty field is on its way to a number. */
  value: string
  onChange: (value: string) => void
}

function NumberInput({ wiring, onChange, ...rest }: NumberInputProps) {
  return <Input {...wiring} {...rest} type="number" onChange={({ target }) => onChange(target.value)} />
}
