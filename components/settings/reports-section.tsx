'use client'
import { perPersonSchema, type PerPerson, type ReportSettings, type VersionedSettings } from '@/lib/contract/settings'
import type { ActionResult } from '../action-result'
import { Field } from '../ui/field'
import { Input, Select } from '../ui/input'
import { Notice } from '../ui/notice'
import { GroupSection } from './group-section'

type SavedGroup = { group: 'reports'; values: ReportSettings; version: number }
type ReportsSectionProps = {
  reports: VersionedSettings['reports']
  /** For how many days activity is kept; null: for ever. */
  eventsKeptDays: number | null
  save: (group: SavedGroup) => Promise<ActionResult>
}

const perPersonWords: Record<PerPerson, string> = {
  nobody: 'Nobody',
  admins: 'Administrators',
  managers: 'Administrators and managers',
}

/** What reports say of people, and how long sessions say it; of all PBXs. */
export function ReportsSection({ reports: { values, version }, eventsKeptDays, save }: ReportsSectionProps) {
  return (
    <div id="reports" className="scroll-mt-20">
      <GroupSection
        title="Reports"
        lead="Reports count desks, not people. Sessions are what they are made of: after their time they lose the name, or are deleted, within an hour."
        fields={['sessionsNamedDays', 'sessionsKeptDays']}
        action="Save reports"
        save={(value) => save({ group: 'reports', values: valuesOf(value), version })}
      >
        {(errorAt) => (
          <>
            <PerPersonField chosen={values.reportsPerPerson} />
            <DaysField
              name="sessionsNamedDays"
              label="Days that sessions say who it was"
              hint="1 to 3650. Afterwards reports stay as they are, but say nothing of the person; “last at Room 201” is forgotten. Leave it empty to keep the names."
              days={values.sessionsNamedDays}
              error={errorAt('sessionsNamedDays')}
            />
            <StillInActivity namedDays={values.sessionsNamedDays} eventsKeptDays={eventsKeptDays} />
            <DaysField
              name="sessionsKeptDays"
              label="Days that sessions are kept"
              hint="30 to 3650. Reports of the time before are empty. Leave it empty to keep sessions for ever."
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
  return (
    <Field
      label="Who sees how long single people were logged in"
      hint="A table of people is then part of the reports. Your privacy rules may require you to inform people, or a works council."
    >
      {(wiring) => (
        <Select {...wiring} name="reportsPerPerson" defaultValue={chosen} className="sm:w-72">
          {perPersonSchema.options.map((value) => (
            <option key={value} value={value}>
              {perPersonWords[value]}
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
  const long = eventsKeptDays === null ? 'for ever' : `for ${eventsKeptDays} days`
  return (
    <Notice tone="warning" title={`Activity still says who logged in where, ${long}.`}>
      Enter a number of days under What is kept as well.
    </Notice>
  )
}
