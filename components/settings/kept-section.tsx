'use client'
import { toast } from 'sonner'
import type { VersionedSettings } from '@/lib/contract/settings'
import type { ActionResult } from '../action-result'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Section } from '../ui/section'
import { ProblemNotice, useForm } from '../ui/use-form'

type SavedGroup = { group: 'general'; values: { eventsKeptDays: number | null }; version: number }
type KeptSectionProps = {
  general: VersionedSettings['general']
  save: (group: SavedGroup) => Promise<ActionResult>
}

/** How long the past is kept, of all PBXs. */
export function KeptSection({ general: { values, version }, save }: KeptSectionProps) {
  const { submit, busy, problem, errorAt } = useForm(async (value) => {
    const days = value('eventsKeptDays')
    const eventsKeptDays = days === '' ? null : Number(days)
    const result = await save({ group: 'general', values: { eventsKeptDays }, version })
    if (result.ok) toast.success('The settings are saved.')
    return result
  })
  return (
    <Section
      title="What is kept"
      lead="Activity tells who did what and when. What is older than you need is deleted within an hour, and is gone for good; who is logged in does not change."
    >
      <form noValidate onSubmit={submit} className="grid gap-4">
        <ProblemNotice problem={problem} fields={['eventsKeptDays']} />
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
        <div>
          <Button type="submit" disabled={busy}>
            {busy ? 'Saving…' : 'Save what is kept'}
          </Button>
        </div>
      </form>
    </Section>
  )
}
