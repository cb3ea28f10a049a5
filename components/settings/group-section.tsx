'use client'
import type { ReactNode } from 'react'
import type { ActionResult } from '../action-result'
import { Button } from '../ui/button'
import { Section } from '../ui/section'
import { toast } from '../ui/toast'
import { ProblemNotice, useForm } from '../ui/use-form'
import { commonWords } from '@/words/common'
import { settingsWords } from '@/words/settings'

type Value = (name: string) => string
type ErrorAt = (field: string) => string | undefined
type GroupSectionProps = {
  title: string
  lead: string
  /** Those of the form that say themselves what is wrong with them. */
  fields?: string[]
  /** What the button says. */
  action: string
  beside?: ReactNode
  save: (value: Value) => Promise<ActionResult>
  children: (errorAt: ErrorAt) => ReactNode
}

/** One group of settings, saved by itself. */
export function GroupSection({ title, lead, fields = [], action, beside, save, children }: GroupSectionProps) {
  const { submit, busy, problem, errorAt } = useForm(async (value) => {
    const result = await save(value)
    if (result.ok) toast.success(settingsWords().saved)
    return result
  })
  return (
    <Section title={title} lead={lead}>
      <form noValidate onSubmit={submit} className="grid gap-4">
        <ProblemNotice problem={problem} fields={fields} />
        {children(errorAt)}
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" disabled={busy}>
            {busy ? commonWords().saving : action}
          </Button>
          {beside}
        </div>
      </form>
    </Section>
  )
}
