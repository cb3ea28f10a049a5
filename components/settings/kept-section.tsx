'use client'
import type { VersionedSettings } from '@/lib/contract/settings'
import type { ActionResult } from '../action-result'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { GroupSection } from './group-section'

type SavedGroup = { group: 'general'; values: { eventsKeptDays: number | null }; version: number }
type KeptSectionProps = {
  general: VersionedSettings['general']
  save: (group: SavedGroup) => Promise<ActionResult>
}

/** How long the past is kept, of all PBXs. */
export function KeptSection({ general: { values, version }, save }: KeptSectionProps) {
  return (
    <GroupSection
      title="What is kept"
      lead="Activity tells who did what and when. What is older than you need is deleted within an hour, and is gone for good; who is logged in does not change."
      fields={['eventsKeptDays']}
      action="Save retention"
      save={(value) => {
        const days = value('eventsKeptDays')
        const eventsKeptDays = days === '' ? null : Number(days)
        return save({ group: 'general', values: { eventsKeptDays }, version })
      }}
    >
      {(errorAt) => (
        <Field
          label="Days that activity is kept"
          hint="30 to 3650. Leave it empty to keep activity for ever."
          error={errorAt('eventsKeptDays')}
        >
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
