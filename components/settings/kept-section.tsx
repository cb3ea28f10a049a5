'use client'
import type { VersionedSettings } from '@/lib/contract/settings'
import type { ActionResult } from '../action-result'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { GroupSection } from './group-section'
import { settingsFormsWords } from '@/words/settings-forms'

type SavedGroup = { group: 'general'; values: { eventsKeptDays: number | null }; version: number }
type KeptSectionProps = {
  general: VersionedSettings['general']
  save: (group: SavedGroup) => Promise<ActionResult>
}

/** How long the past is kept, of all PBXs. */
export function KeptSection({ general: { values, version }, save }: KeptSectionProps) {
  const words = settingsFormsWords().kept
  return (
    <GroupSection
      title={words.title}
      lead={words.lead}
      fields={['eventsKeptDays']}
      action={words.save}
      save={(value) => {
        const days = value('eventsKeptDays')
        const eventsKeptDays = days === '' ? null : Number(days)
        return save({ group: 'general', values: { eventsKeptDays }, version })
      }}
    >
      {(errorAt) => (
        <Field label={words.days} hint={words.daysHint} error={errorAt('eventsKeptDays')}>
          {(wiring) => (
            <Input
              {...wiring}
              name="eventsKeptDays"
              type="number"
              min={30}
              max={3650}
              defaultValue={values.eventsKeptDays ?? ''}
              className="sm:w-40"
            />
          )}
        </Field>
      )}
    </GroupSection>
  )
}
