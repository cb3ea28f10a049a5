'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import type { SecondLogin, Takeover } from '@/lib/contract/access'
import type { VersionedSettings } from '@/lib/contract/settings'
import type { ActionResult } from '../action-result'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Section } from '../ui/section'
import { ProblemNotice, useForm } from '../ui/use-form'
import { type Choice, Choices } from './choices'

const secondLogins: Choice<SecondLogin>[] = [
  { value: 'move', name: 'Move', says: 'Logging in at another desk ends the session at the first one.' },
  {
    value: 'refuse',
    name: 'Refuse',
    says: 'People who are logged in elsewhere have to log out first: there, or from any phone with the log-out code and their extension.',
  },
]
const takeovers: Choice<Takeover>[] = [
  { value: 'allowed', name: 'Allow', says: 'Anybody who logs in at an occupied desk takes it over at once.' },
  {
    value: 'idle',
    name: 'Allow after a while without a call',
    says: 'A desk in use stays with its holder; one that was left behind can be taken over.',
  },
  {
    value: 'refused',
    name: 'Refuse',
    says: 'An occupied desk is free only after its holder has logged out or was logged out.',
  },
]

type SavedGroup = {
  pbx: string
  group: 'access'
  values: Record<string, string | number | boolean>
  version: number
}
type PoliciesSectionProps = {
  pbx: string
  access: VersionedSettings['access']
  save: (group: SavedGroup) => Promise<ActionResult>
}

/** What happens at a second log-in and at an occupied desk, for everybody whose group says nothing else. */
export function PoliciesSection({ pbx, access: { values, version }, save }: PoliciesSectionProps) {
  const [secondLogin, setSecondLogin] = useState(values.secondLogin)
  const [takeover, setTakeover] = useState(values.takeover)
  const { submit, busy, problem, errorAt } = useForm(async (value) => {
    const given = {
      ...{ secondLogin, takeover, confirmTakeover: value('confirmTakeover') === 'on' },
      takeoverIdleMinutes: Number(value('takeoverIdleMinutes')),
    }
    const result = await save({ pbx, group: 'access', values: given, version })
    if (result.ok) toast.success('The settings are saved.')
    return result
  })
  return (
    <Section
      title="Second log-ins and takeovers"
      lead="What happens when a person is already logged in elsewhere, or somebody else holds the desk. Groups can have different settings."
    >
      <form noValidate onSubmit={submit} className="grid gap-4">
        <ProblemNotice problem={problem} fields={['takeoverIdleMinutes']} />
        <Choices
          legend="A second log-in"
          name="secondLogin"
          choices={secondLogins}
          value={secondLogin}
          onChange={setSecondLogin}
        />
        <Choices
          legend="A desk that somebody else holds"
          name="takeover"
          choices={takeovers}
          value={takeover}
          onChange={setTakeover}
        />
        <div className={takeover === 'idle' ? '' : 'hidden'}>
          <Field label="Minutes without a call" error={errorAt('takeoverIdleMinutes')}>
            {(wiring) => (
              <Input
                {...wiring}
                name="takeoverIdleMinutes"
                type="number"
                min={1}
                max={1440}
                defaultValue={values.takeoverIdleMinutes}
                className="sm:w-40"
              />
            )}
          </Field>
        </div>
        <label className="flex items-start gap-3">
          <input
            type="checkbox"
            name="confirmTakeover"
            defaultChecked={values.confirmTakeover}
            className="mt-0.5 size-5 shrink-0 accent-accent"
          />
          <span>
            <span className="font-medium">Ask before a takeover</span>
            <span className="block text-muted">
              The phone says which extension holds the desk and asks for 1 to confirm. Otherwise the holder stays.
            </span>
          </span>
        </label>
        <div>
          <Button type="submit" disabled={busy}>
            {busy ? 'Saving…' : 'Save what happens then'}
          </Button>
        </div>
      </form>
    </Section>
  )
}
