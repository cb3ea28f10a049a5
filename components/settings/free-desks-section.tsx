'use client'
import { whyNotWords } from '@/lib/contract/free-desk-words'
import {
  type FreeDeskMay,
  type FreeDesks,
  freeDeskMaySchema,
  type SetFreeDesks,
  whyNot,
} from '@/lib/contract/free-desks'
import type { PbxReport } from '@/lib/contract/pbx-report'
import type { ActionResult } from '../action-result'
import { Field } from '../ui/field'
import { Select } from '../ui/select'
import { Notice } from '../ui/notice'
import { GroupSection } from './group-section'
import { settingsFormsWords } from '@/words/settings-forms'

type FreeDesksSectionProps = {
  pbx: string
  choices: readonly FreeDesks[]
  /** Where desks are. */
  locations: readonly string[]
  report: PbxReport | null
  set: (...choices: SetFreeDesks[]) => Promise<ActionResult>
}

/** What desks of a PBX may do while nobody is logged in there. */
export function FreeDesksSection({ pbx, choices, locations, report, set }: FreeDesksSectionProps) {
  const words = settingsFormsWords().freeDesks
  const options: Record<FreeDeskMay, string> = words.options
  const places = ['', ...new Set([...locations, ...choices.map(({ location }) => location)].filter(Boolean))]
  const chosenAt = (location: string) =>
    choices.find((choice) => choice.location === location)?.may ?? (location === '' ? 'everything' : '')
  return (
    <GroupSection
      title={words.title}
      lead={words.lead}
      action={words.save}
      save={(value) => {
        const changed = places.filter((location) => value(nameOf(location)) !== chosenAt(location))
        return set(...changed.map((location) => ({ pbx, location, may: mayOf(value(nameOf(location))) })))
      }}
    >
      {() => (
        <>
          <CannotNotice choices={choices} report={report} />
          <div className="grid items-start gap-4 sm:grid-cols-2">
            {places.map((location) => (
              <Field key={location} label={location === '' ? words.everywhere : words.at(location)}>
                {(wiring) => (
                  <Select {...wiring} name={nameOf(location)} defaultValue={chosenAt(location)}>
                    {location === '' ? null : <option value="">{words.asEverywhere}</option>}
                    {Object.entries(options).map(([may, says]) => (
                      <option key={may} value={may} disabled={may === 'emergency_only'}>
                        {says}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
            ))}
          </div>
        </>
      )}
    </GroupSection>
  )
}

const nameOf = (location: string) => `may ${location}`
const mayOf = (value: string) => freeDeskMaySchema.safeParse(value).data ?? null

/** What was chosen while the PBX could still do it. */
function CannotNotice({ choices, report }: Pick<FreeDesksSectionProps, 'choices' | 'report'>) {
  const why = choices.map(({ may }) => whyNot(may, report)).find((reason) => reason !== null)
  if (why === undefined) return null
  return (
    <Notice tone="warning" title={settingsFormsWords().freeDesks.cannot}>
      {whyNotWords()[why]}
    </Notice>
  )
}
