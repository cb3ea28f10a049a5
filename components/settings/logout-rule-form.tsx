'use client'
import { useState } from 'react'
import { consequence } from '@/lib/contract/logout-rule-words'
import type { Level, LogoutRule, SetRule } from '@/lib/contract/logout-rules'
import type { ActionResult } from '../action-result'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Select } from '../ui/select'
import { toast } from '../ui/toast'
import { useForm } from '../ui/use-form'
import { type Draft, everybodyAtEight, problemOf, toRule, withClock, withLevel } from './logout-rule'
import { PlaceField, type Places } from './logout-place'
import { TimeFields } from './logout-time'
import { automaticLogoutWords } from '@/words/automatic-logout'

export type { Places } from './logout-place'

type LogoutRuleFormProps = {
  open: boolean
  pbx: string
  places: Places
  zone: string | null
  set: (rule: SetRule) => Promise<ActionResult>
  onClose: () => void
}

/** Opens with what most want: everybody at eight in the evening, ready to be saved. */
export function LogoutRuleForm({ open, ...rest }: LogoutRuleFormProps) {
  return (
    <Dialog open={open} onClose={rest.onClose} title={automaticLogoutWords().formTitle}>
      <Fields {...rest} />
    </Dialog>
  )
}

const fields = ['level', 'place', 'rule.time', 'rule.weekdays', 'rule.timeZone', 'rule.minutes']

// Its own component, so that every opening begins afresh.
function Fields({ pbx, places, zone, set, onClose }: Omit<LogoutRuleFormProps, 'open'>) {
  const words = automaticLogoutWords()
  const levelNames: Record<Level, string> = words.levels
  const clockNames: Record<LogoutRule['clock'], string> = words.clocks
  const [draft, setDraft] = useState(() => everybodyAtEight(zone ?? zoneOfReader()))
  const rule = toRule(draft, pbx)
  const form = useForm(async () => {
    const result = problemOf(rule) ?? (await set(rule))
    if (!result.ok) return result
    toast.success(words.saved)
    onClose()
    return result
  })
  const offered = Object.entries(clockNames).filter(([clock]) => clock !== 'stay' || draft.level !== 'pbx')
  return (
    <DialogForm form={form} fields={fields} action={words.save} onClose={onClose}>
      <Field label={words.who} error={form.errorAt('level')}>
        {(wiring) => (
          <Select
            {...wiring}
            value={draft.level}
            onChange={({ target }) => setDraft(withLevel(draft, target.value as Level))}
          >
            {Object.entries(levelNames).map(([level, name]) => (
              <option key={level} value={level}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <PlaceField draft={draft} places={places} onChange={setDraft} error={form.errorAt('place')} />
      <Field label={words.when}>
        {(wiring) => (
          <Select
            {...wiring}
            value={draft.clock}
            onChange={({ target }) => setDraft(withClock(draft, target.value as LogoutRule['clock']))}
          >
            {offered.map(([clock, name]) => (
              <option key={clock} value={clock}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {draft.clock === 'time_of_day' ? <TimeFields draft={draft} onChange={setDraft} errorAt={form.errorAt} /> : null}
      {draft.clock === 'duration' || draft.clock === 'no_call' ? (
        <Field label={words.minutes} hint={words.minutesHint} error={form.errorAt('rule.minutes')}>
          {(wiring) => (
            <Input
              {...wiring}
              type="number"
              min={5}
              value={draft.minutes}
              onChange={({ target }) => setDraft({ ...draft, minutes: target.value })}
              className="sm:w-40"
            />
          )}
        </Field>
      ) : null}
      <p className="rounded-md bg-sunken px-3 py-2">{inWords(draft, rule)}</p>
    </DialogForm>
  )
}

function inWords(draft: Draft, rule: SetRule): string {
  if (problemOf(rule)) return automaticLogoutWords().incomplete
  return consequence({ level: draft.level, place: draft.place, rule: rule.rule as LogoutRule })
}

const zoneOfReader = () => new Intl.DateTimeFormat().resolvedOptions().timeZone
