'use client'
import { useState } from 'react'
import type { SecondLogin, Takeover } from '@/lib/contract/access'
import type { VersionedSettings } from '@/lib/contract/settings'
import type { ActionResult } from '../action-result'
import { GroupSection } from '../settings/group-section'
import { type Choice, Choices, Option } from '../ui/choices'
import { IdleMinutes } from './idle-minutes'

const secondLogins: Choice<SecondLogin>[] = [
  { value: 'move', name: 'Move', says: 'Logging in at another desk ends the session at the first one.' },
  {
    value: 'refuse',
    name: 'Refuse',
    says: 'People who are logged in elsewhere have to log out first: there, or from any phone with the logout code and their extension.',
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

/** What happens at a second login and at an occupied desk, for everybody whose group says nothing else. */
export function PoliciesSection({ pbx, access: { values, version }, save }: PoliciesSectionProps) {
  const [secondLogin, setSecondLogin] = useState(values.secondLogin)
  const [takeover, setTakeover] = useState(values.takeover)
  return (
    <GroupSection
      title="Second logins and takeovers"
      lead="What happens when a person is already logged in elsewhere, or somebody else holds the desk. Groups can have different settings."
      fields={['takeoverIdleMinutes']}
      action="Save these choices"
      save={(value) => {
        const given = {
          ...{ secondLogin, takeover, confirmTakeover: value('confirmTakeover') === 'on' },
          takeoverIdleMinutes: Number(value('takeoverIdleMinutes')),
        }
        return save({ pbx, group: 'access', values: given, version })
      }}
    >
      {(errorAt) => (
        <>
          <Choices
            legend="A second login"
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
          <IdleMinutes
            isHidden={takeover !== 'idle'}
            value={values.takeoverIdleMinutes}
            error={errorAt('takeoverIdleMinutes')}
          />
          <Option
            name="confirmTakeover"
            title="Ask before a takeover"
            says="The phone says which extension holds the desk and asks for 1 to confirm; without a 1 the holder stays. Otherwise the desk changes hands at once."
            isOn={values.confirmTakeover}
          />
        </>
      )}
    </GroupSection>
  )
}
