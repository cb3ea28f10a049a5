'use client'
import type { ReactNode } from 'react'
import { Button } from './button'
import { DialogButtons } from './dialog'
import { ProblemNotice, type useForm } from './use-form'
import { commonWords } from '@/words/common'

type DialogFormProps = {
  form: ReturnType<typeof useForm>
  /** Those that say themselves what is wrong with them. */
  fields: string[]
  /** The verb of what happens. */
  action: string
  onClose: () => void
  children: ReactNode
}

/** The form of a dialog, with its two buttons. */
export function DialogForm({ form: { submit, busy, problem }, fields, action, onClose, children }: DialogFormProps) {
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <ProblemNotice problem={problem} fields={fields} />
      {children}
      <DialogButtons>
        <Button onClick={onClose}>{commonWords().cancel}</Button>
        <Button type="submit" variant="primary" disabled={busy}>
          {busy ? commonWords().saving : action}
        </Button>
      </DialogButtons>
    </form>
  )
}
