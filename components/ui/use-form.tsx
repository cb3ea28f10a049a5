'use client'
import { useState, type SubmitEvent } from 'react'
import { Notice } from './notice'
import { uiWords } from '@/words/ui'

type Result = { ok: true } | { ok: false; message: string; field?: string }
type Problem = { message: string; field?: string }

/** One submission at a time, and what was wrong with the last one. @param save gets the trimmed value of a field by name */
export function useForm(save: (value: (name: string) => string) => Promise<Result>) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (form: FormData) => {
    setBusy(true)
    try {
      const result = await save((name) => textOf(form.get(name)))
      setProblem(result.ok ? null : result)
    } catch {
      setProblem({ message: uiWords().noAnswer })
    } finally {
      setBusy(false)
    }
  }
  const submit = (form: SubmitEvent<HTMLFormElement>) => {
    form.preventDefault()
    void run(new FormData(form.currentTarget))
  }
  const errorAt = (field: string) => (problem?.field === field ? problem.message : undefined)
  return { submit, busy, problem, errorAt }
}

// The forms have no file fields, whose values would not be text.
const textOf = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '')

/** What is wrong and belongs to none of the fields of the form. */
export function ProblemNotice({ problem, fields }: { problem: Problem | null; fields: string[] }) {
  if (!problem || (problem.field && fields.includes(problem.field))) return null
  return <Notice tone="danger" role="alert" title={problem.message} />
}
