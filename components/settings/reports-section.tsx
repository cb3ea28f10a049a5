'use client'
import { perPersonSchema, type PerPerson, type ReportSettings, type VersionedSettings } from '@/lib/contract/settings'
import type { ActionResult } from '../action-result'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Select } from '../ui/select'
import { Notice } from '../ui/notice'
import { GroupSection } from './group-section'
import { settingsFormsWords } from '@/words/settings-forms'

type SavedGroup = { group: 'reports'; values: ReportSettings; version: number }
type ReportsSectionProps = {
  reports: VersionedSettings['reports']
  /** For how many days activity is kept; null: for ever. */
  eventsKeptDays: number | null
  save: (group: SavedGroup) => Promise<ActionResult>
}

/** What reports say of people, and how long sessions say it; of all PBXs. */
export function ReportsSection({ reports: { values, version }, eventsKeptDays, save }: ReportsSectionProps) {
  const words = settingsFormsWords().reports
  return (
    <div id="reports" className="scroll-mt-20">
      <GroupSection
        title={words.title}
        lead={words.lead}
        fields={['sessionsNamedDays', 'sessionsKeptDays']}
        action={words.save}
        save={(value) => save({ group: 'reports', values: valuesOf(value), version })}
      >
        {(errorAt) => (
          <>
            <PerPersonField chosen={values.reportsPerPerson} />
            <DaysField
              name="sessionsNamedDays"
              label={words.named}
              hint={words.namedHint}
              days={values.sessionsNamedDays}
              error={errorAt('sessionsNamedDays')}
            />
            <StillInActivity namedDays={values.sessionsNamedDays} eventsKeptDays={eventsKeptDays} />
            <DaysField
              name="sessionsKeptDays"
              label={words.kept}
              hint={words.keptHint}
              days={values.sessionsKeptDays}
              error={errorAt('sessionsKeptDays')}
            />
          </>
        )}
      </GroupSection>
    </div>
  )
}

function valuesOf(value: (name: string) => string): ReportSettings {
  const daysIn = (name: string) => (value(name) === '' ? null : Number(value(name)))
  return {
    reportsPerPerson: perPersonSchema.parse(value('reportsPerPerson')),
    sessionsNamedDays: daysIn('sessionsNamedDays'),
    sessionsKeptDays: daysIn('sessionsKeptDays'),
  }
}

function PerPersonField({ chosen }: { chosen: PerPerson }) {
  const words = settingsFormsWords().reports
  const says: Record<PerPerson, string> = words.perPersons
  return (
    <Field label={words.perPerson} hint={words.perPersonHint}>
      {(wiring) => (
        <Select {...wiring} name="reportsPerPerson" defaultValue={chosen} className="sm:w-72">
          {perPersonSchema.options.map((value) => (
            <option key={value} value={value}>
              {says[value]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

type DaysFieldProps = { name: string; label: string; hint: string; days: number | null; error: string | undefined }

function DaysField({ name, label, hint, days, error }: DaysFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <Input {...wiring} name={name} type="number" min={1} max={3650} defaultValue={days ?? ''} className="sm:w-40" />
      )}
    </Field>
  )
}

/** Names would otherwise be thought to be gone. */
function StillInActivity({ namedDays, eventsKeptDays }: { namedDays: number | null; eventsKeptDays: number | null }) {
  if (namedDays === null || (eventsKeptDays !== null && eventsKeptDays <= Math.max(30, namedDays))) return null
  const words = settingsFormsWords().reports
  return (
    <Notice tone="warning" title={eventsKeptDays === null ? words.stillForEver : words.stillFor(eventsKeptDays)}>
      {words.stillHelp}
    </Notice>
  )
}
