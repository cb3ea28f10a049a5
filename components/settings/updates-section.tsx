'use client'
import type { VersionedSettings } from '@/lib/contract/settings'
import type { ActionResult } from '../action-result'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { GroupSection } from './group-section'
import { settingsFormsWords } from '@/words/settings-forms'

type SavedGroup = { group: 'updates'; values: { updatesFrom: string | null }; version: number }
type UpdatesSectionProps = {
  updates: VersionedSettings['updates']
  save: (group: SavedGroup) => Promise<ActionResult>
}

/** Who is asked for newer versions, of all of Hot Desk. */
export function UpdatesSection({ updates: { values, version }, save }: UpdatesSectionProps) {
  const words = settingsFormsWords().updates
  return (
    <GroupSection
      title={words.title}
      lead={words.lead}
      fields={['updatesFrom']}
      action={words.save}
      save={(value) => {
        const updatesFrom = value('updatesFrom').trim() || null
        return save({ group: 'updates', values: { updatesFrom }, version })
      }}
    >
      {(errorAt) => (
        <Field label={words.from} hint={words.fromHint} error={errorAt('updatesFrom')}>
          {(wiring) => (
            <Input {...wiring} name="updatesFrom" maxLength={2000} defaultValue={values.updatesFrom ?? ''} />
          )}
        </Field>
      )}
    </GroupSection>
  )
}
