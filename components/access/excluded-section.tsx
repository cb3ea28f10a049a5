'use client'
import { useRef } from 'react'
import { toast } from 'sonner'
import type { ExcludedNumber } from '@/lib/contract/access'
import type { ActionResult } from '../action-result'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Section } from '../ui/section'
import { ProblemNotice, useForm } from '../ui/use-form'
import { RemoveOne } from './remove-one'

type ExcludedSectionProps = {
  pbx: string
  numbers: readonly ExcludedNumber[]
  exclude: (number: ExcludedNumber) => Promise<ActionResult>
  include: (number: string, pbx: string) => Promise<ActionResult>
}

/** The director’s extension, the fax. */
export function ExcludedSection({ pbx, numbers, exclude, include }: ExcludedSectionProps) {
  return (
    <Section
      title="Never hot desk"
      lead="Nobody logs in as these extensions, and nobody at phones of these numbers: the director’s extension, the fax. People who are logged in now stay until they log out."
    >
      {numbers.length === 0 ? <p className="text-muted">There are none.</p> : null}
      <ul className="grid gap-2">
        {numbers.map(({ number, note }) => (
          <li key={number} className="flex flex-wrap items-center justify-between gap-2">
            <span>
              <span className="font-medium tabular-nums">{number}</span>
              {note ? <span className="ml-2 wrap-anywhere text-muted">{note}</span> : null}
            </span>
            <RemoveOne
              name={number}
              title={`Let ${number} hot desk again?`}
              confirm="Let it hot desk"
              remove={() => include(number, pbx)}
            >
              Its rules apply again; without any, it may log in everywhere.
            </RemoveOne>
          </li>
        ))}
      </ul>
      <ExcludeForm pbx={pbx} exclude={exclude} />
    </Section>
  )
}

function ExcludeForm({ pbx, exclude }: Pick<ExcludedSectionProps, 'pbx' | 'exclude'>) {
  const form = useRef<HTMLFormElement>(null)
  const { submit, busy, problem, errorAt } = useForm(async (value) => {
    const result = await exclude({ pbx, number: value('number'), note: value('note') })
    if (!result.ok) return result
    toast.success(`${value('number')} can no longer hot desk.`)
    form.current?.reset()
    return result
  })
  return (
    <form ref={form} noValidate onSubmit={submit} className="grid gap-4">
      <ProblemNotice problem={problem} fields={['number', 'note']} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label="Number" error={errorAt('number')}>
          {(wiring) => <Input {...wiring} name="number" inputMode="numeric" autoComplete="off" />}
        </Field>
        <Field label="Note" hint="For yourself: whose it is." error={errorAt('note')}>
          {(wiring) => <Input {...wiring} name="note" autoComplete="off" />}
        </Field>
      </div>
      <div>
        <Button type="submit" disabled={busy}>
          {busy ? 'Saving…' : 'Add number'}
        </Button>
      </div>
    </form>
  )
}
