'use client'
import { useState } from 'react'
import type { Rule } from '@/lib/contract/access'
import { type Weekday, weekdays } from '@/lib/contract/wall-clock'
import { nameOfWeekday } from '@/lib/contract/weekday-words'
import { CheckBoxes } from '../ui/check-boxes'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Select } from '../ui/select'
import { TimeZoneField } from '../ui/time-zone-field'
import { toast } from '../ui/toast'
import { useForm } from '../ui/use-form'
import type { RulesProps } from './actions'
import { commonWords } from '@/words/common'
import { accessWords } from '@/words/access'

type RuleFormProps = RulesProps & {
  open: boolean
  /** null: a new one. */
  rule: Rule | null
  onClose: () => void
}

export function RuleForm({ open, ...rest }: RuleFormProps) {
  const words = accessWords().ruleForm
  return (
    <Dialog open={open} onClose={rest.onClose} title={rest.rule ? words.editTitle : words.addTitle}>
      <Fields {...rest} />
    </Dialog>
  )
}

const fields = ['extension', 'group', 'from', 'until', 'hours.from', 'hours.to', 'timeZone']

// Its own component, so that every opening begins afresh.
function Fields({ rule, pbx, groups, locations, ownZone, actions, onClose }: Omit<RuleFormProps, 'open'>) {
  const words = accessWords().ruleForm
  const [where, setWhere] = useState<readonly string[]>(rule?.locations ?? [])
  const [days, setDays] = useState<readonly Weekday[]>(rule?.weekdays ?? [])
  const [who, setWho] = useState('')
  const form = useForm(async (value) => {
    const details = {
      ...{ locations: [...where], weekdays: [...days], timeZone: value('timeZone') },
      ...{ from: value('from') || null, until: value('until') || null, hours: hoursOf(value) },
    }
    const subject = who === '' ? { extension: value('extension') } : { group: who }
    const result = await (rule
      ? actions.change({ id: rule.id, ...details })
      : actions.add({ pbx, ...subject, ...details }))
    if (!result.ok) return result
    toast.success(words.saved)
    onClose()
    return result
  })
  return (
    <DialogForm
      form={form}
      fields={fields}
      action={rule ? commonWords().save : accessWords().rules.add}
      onClose={onClose}
    >
      {rule ? <p className="font-medium">{rule.group ?? accessWords().extensionOf(rule.extension ?? '')}</p> : null}
      {rule ? null : <WhoFields {...{ groups, who, setWho }} error={form.errorAt('extension')} />}
      <CheckBoxes
        legend={words.desksOf}
        hint={words.desksOfHint}
        values={[...new Set([...locations, ...where])]}
        chosen={where}
        onChange={setWhere}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DayField label={words.firstDay} name="from" value={rule?.from} error={form.errorAt('from')} />
        <DayField label={words.lastDay} name="until" value={rule?.until} error={form.errorAt('until')} />
      </div>
      <CheckBoxes
        legend={words.on}
        hint={words.onHint}
        values={weekdays}
        nameOf={nameOfWeekday}
        chosen={days}
        onChange={setDays}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TimeField label={words.from} name="hoursFrom" value={rule?.hours?.from} error={form.errorAt('hours.from')} />
        <TimeField label={words.to} name="hoursTo" value={rule?.hours?.to} error={form.errorAt('hours.to')} />
      </div>
      <TimeZoneField
        hint={words.zoneHint}
        name="timeZone"
        defaultValue={rule?.timeZone ?? ownZone}
        error={form.errorAt('timeZone')}
      />
    </DialogForm>
  )
}

/** Both times or none; one alone is said to be wrong. */
function hoursOf(value: (name: string) => string): { from: string; to: string } | null {
  const [from, to] = [value('hoursFrom'), value('hoursTo')]
  return from === '' && to === '' ? null : { from, to }
}

type WhoFieldsProps = Pick<RulesProps, 'groups'> & {
  /** The name of a group; '' for one person. */
  who: string
  setWho: (who: string) => void
  error: string | undefined
}

function WhoFields({ groups, who, setWho, error }: WhoFieldsProps) {
  const words = accessWords().ruleForm
  return (
    <>
      <Field label={words.who}>
        {(wiring) => (
          <Select {...wiring} value={who} onChange={({ target }) => setWho(target.value)}>
            <option value="">{words.onePerson}</option>
            {groups.map(({ id, name }) => (
              <option key={id} value={name}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {who === '' ? (
        <Field label={commonWords().extension} error={error}>
          {(wiring) => <Input {...wiring} name="extension" inputMode="numeric" autoComplete="off" />}
        </Field>
      ) : null}
    </>
  )
}

type PartProps = { label: string; name: string; value: string | null | undefined; error: string | undefined }

function DayField({ label, name, value, error }: PartProps) {
  return (
    <Field label={label} error={error}>
      {(wiring) => <Input {...wiring} name={name} type="date" defaultValue={value ?? ''} />}
    </Field>
  )
}

function TimeField({ label, name, value, error }: PartProps) {
  return (
    <Field label={label} error={error}>
      {(wiring) => <Input {...wiring} name={name} type="time" defaultValue={value ?? ''} />}
    </Field>
  )
}
