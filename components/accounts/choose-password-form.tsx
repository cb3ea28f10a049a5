'use client'
import { signIn } from 'next-auth/react'
import type { ActionResult } from '../action-result'
import { Button } from '../ui/button'
import { ProblemNotice, useForm } from '../ui/use-form'
import { PasswordField } from './account-fields'
import { commonWords } from '@/words/common'
import { ownAccountWords } from '@/words/own-account'

type ChoosePasswordProps = {
  username: string
  /** Of the link. */
  secret: string
  choose: (secret: string, password: string) => Promise<ActionResult>
}

/** The first password, or another one in place of one that was forgotten; then this browser is signed in. */
export function ChoosePasswordForm({ username, secret, choose }: ChoosePasswordProps) {
  const { submit, busy, problem, errorAt } = useForm(async (value) => {
    const password = value('password')
    const result = await choose(secret, password)
    if (!result.ok) return result
    const answer = await signIn('credentials', { username, password, redirect: false })
    // Nothing of the page with the secret stays in the history.
    location.replace(answer?.ok ? '/' : '/sign-in')
    return result
  })
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      <ProblemNotice problem={problem} fields={['password']} />
      <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
      <PasswordField error={errorAt('password')} />
      <Button type="submit" variant="primary" disabled={busy}>
        {busy ? commonWords().saving : ownAccountWords().password.choose}
      </Button>
    </form>
  )
}
