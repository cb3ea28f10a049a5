'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import { routingStrategySchema, type VersionedSettings } from '@/lib/contract/settings'
import type { ActionResult } from '../action-result'
import { count } from '../activity/wording'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Section } from '../ui/section'
import { ProblemNotice, useForm } from '../ui/use-form'
import { RoutingSection } from './routing-section'

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
    if (result.ok) toast.success('The settings are saved.')
    return result
  })
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <ProblemNotice problem={problem} fields={['brakeShare', 'brakePhones']} />
      <RoutingSection settings={routing.values} />
      <Section
        title="Safety brake"
        lead="When very many phones on the PBX suddenly differ from what Hot Desk expects, somebody has probably restored a backup or changed the PBX. Hot Desk then asks an administrator before it repairs them."
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Share of all phones, in percent" error={errorAt('brakeShare')}>
            {(wiring) => <NumberInput wiring={wiring} min={5} max={100} value={percent} onChange={setPercent} />}
          </Field>
          <Field label="And at least this many phones" error={errorAt('brakePhones')}>
            {(wiring) => <NumberInput wiring={wiring} min={1} max={10_000} value={phones} onChange={setPhones} />}
          </Field>
        </div>
        <p className="rounded-md bg-sunken px-3 py-2">
          {percent && phones ? brakeInWords(Number(percent), Number(phones), poolSize) : 'Enter both numbers.'}
        </p>
      </Section>
      <div>
        <Button type="submit" variant="primary" disabled={busy}>
          {busy ? 'Saving…' : 'Save settings'}
        </Button>
      </div>
    </form>
  )
}

/** What the two numbers come to for this pool. */
export function brakeInWords(percent: number, phones: number, poolSize: number): string {
  const held = Math.max(Math.floor((percent / 100) * poolSize) + 1, phones)
  const pool = `Of the ${count(poolSize, 'phone')} in the pool`
  if (poolSize === 0) return 'There are no phones in the pool yet.'
  if (held > poolSize) return `${pool}, repairs are never held back: the pool is too small for these numbers.`
  return `${pool}, repairs are held back when they touch ${held === poolSize ? 'all of them' : `${held} or more`} at once.`
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
