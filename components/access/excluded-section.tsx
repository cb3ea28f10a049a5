'use client'
import { useRef } from 'react'
import type { ExcludedNumber } from '@/lib/contract/access'
import type { ActionResult } from '../action-result'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Section } from '../ui/section'
import { toast } from '../ui/toast'
import { ProblemNotice, useForm } from '../ui/use-form'
import { RemoveOne } from './remove-one'
import { commonWords } from '@/words/common'
import { accessWords } from '@/words/access'

type ExcludedSectionProps = {
  pbx: string
  numbers: readonly ExcludedNumber[]
  exclude: (number: ExcludedNumber) => Promise<ActionResult>
  include: (number: string, pbx: string) => Promise<ActionResult>
}

/** The director’s extension, the fax. */
export function ExcludedSection({ pbx, numbers, exclude, include }: ExcludedSectionProps) {
  const words = accessWords().excluded
  return (
    <Section title={words.title} lead={words.lead}>
      {numbers.length === 0 ? <p className="text-muted">{words.empty}</p> : null}
      <ul className="grid gap-2">
        {numbers.map(({ number, note }) => (
          <li key={number} className="flex flex-wrap items-center justify-between gap-2">
            <span>
              <span className="font-medium tabular-nums">{number}</span>
              {note ? <span className="ml-2 wrap-anywhere text-muted">{note}</span> : null}
            </span>
            <RemoveOne
              which={` ${number}`}
              title={words.removeTitle(number)}
              confirm={words.removeConfirm}
              remove={() => include(number, pbx)}
            >
              {words.removeConsequence}
            </RemoveOne>
          </li>
        ))}
      </ul>
      <ExcludeForm pbx={pbx} exclude={exclude} />
    </Section>
  )
}

function ExcludeForm({ pbx, exclude }: Pick<ExcludedSectionProps, 'pbx' | 'exclude'>) {
  const words = accessWords().excluded
  const form = useRef<HTMLFormElement>(null)
  const { submit, busy, problem, errorAt } = useForm(async (value) => {
    const result = await exclude({ pbx, number: value('number'), note: value('note') })
    if (!result.ok) return result
    toast.success(words.added(value('number')))
    form.current?.reset()
    return result
  })
  return (
    <form ref={form} noValidate onSubmit={submit} className="grid gap-4">
      <ProblemNotice problem={problem} fields={['number', 'note']} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={words.number} error={errorAt('number')}>
          {(wiring) => <Input {...wiring} name="number" inputMode="numeric" autoComplete="off" />}
        </Field>
        <Field label={words.note} hint={words.noteHint} error={errorAt('note')}>
          {(wiring) => <Input {...wiring} name="note" autoComplete="off" />}
        </Field>
      </div>
      <div>
        <Button type="submit" disabled={busy}>
          {busy ? commonWords().saving : words.add}
        </Button>
      </div>
    </form>
  )
}
