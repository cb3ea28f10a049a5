'use client'
import { signIn } from 'next-auth/react'
import { useRouter } from 'next/navigation'
import type { ActionResult } from '../action-result'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { toast } from '../ui/toast'
import { ProblemNotice, useForm } from '../ui/use-form'
import { PasswordField } from './account-fields'
import { commonWords } from '@/words/common'
import { ownAccountWords } from '@/words/own-account'

type OwnPasswordProps = {
  username: string
  change: (passwords: { current: string; password: string }) => Promise<ActionResult>
  /** Where to go afterwards; without it the form stays. */
  next?: string
}

/** A new password for the person who is signed in. Every sign-in ends with the old one, so this browser signs in again. */
export function OwnPasswordForm({ username, change, next }: OwnPasswordProps) {
  const words = ownAccountWords().password
  const router = useRouter()
  const { submit, busy, problem, errorAt } = useForm(async (value) => {
    const password = value('password')
    const result = await change({ current: value('current'), password })
    if (!result.ok) return result
    const answer = await signIn('credentials', { username, password, redirect: false })
    if (!answer?.ok) location.reload()
    else if (next !== undefined) location.assign(next)
    else toast.success(words.changed)
    // The list of sign-ins beside this form has changed.
    router.refresh()
    return result
  })
  return (
    <form
      method="post"
      noValidate
      onSubmit={submit}
      className={next === undefined ? 'grid max-w-sm gap-4 rounded-xl border bg-surface p-5' : 'grid gap-4'}
    >
      <ProblemNotice problem={problem} fields={['current', 'password']} />
      <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
      <Field label={words.current} error={errorAt('current')}>
        {(wiring) => <Input {...wiring} name="current" type="password" autoComplete="current-password" />}
      </Field>
      <PasswordField label={words.new} error={errorAt('password')} />
      <Button type="submit" variant="primary" className="justify-self-start" disabled={busy}>
        {busy ? commonWords().saving : words.change}
      </Button>
    </form>
  )
}
