'use client'
import { useState } from 'react'
import type { SecondLogin, Takeover } from '@/lib/contract/access'
import type { VersionedSettings } from '@/lib/contract/settings'
import type { ActionResult } from '../action-result'
import { GroupSection } from '../settings/group-section'
import { type Choice, Choices, Option } from '../ui/choices'
import { IdleMinutes } from './idle-minutes'
import { accessWords } from '@/words/access'

function choicesOf<V extends string>(words: Record<V, { name: string; says: string }>): Choice<V>[] {
  return Object.entries<{ name: string; says: string }>(words).map(([value, said]) => ({ value: value as V, ...said }))
}

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
  const words = accessWords().policies
  const [secondLogin, setSecondLogin] = useState(values.secondLogin)
  const [takeover, setTakeover] = useState(values.takeover)
  return (
    <GroupSection
      title={words.title}
      lead={words.lead}
      fields={['takeoverIdleMinutes']}
      action={words.save}
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
            legend={words.secondLogin}
            name="secondLogin"
            choices={choicesOf<SecondLogin>(words.secondLogins)}
            value={secondLogin}
            onChange={setSecondLogin}
          />
          <Choices
            legend={words.takeover}
            name="takeover"
            choices={choicesOf<Takeover>(words.takeovers)}
            value={takeover}
            onChange={setTakeover}
          />
          <IdleMinutes
            isHidden={takeover !== 'idle'}
            value={values.takeoverIdleMinutes}
            error={errorAt('takeoverIdleMinutes')}
          />
          <Option name="confirmTakeover" title={words.confirm} says={words.confirmSays} isOn={values.confirmTakeover} />
        </>
      )}
    </GroupSection>
  )
}
