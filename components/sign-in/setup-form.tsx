'use client'
import { signIn } from 'next-auth/react'
import type { ActionResult } from '../action-result'
import { AccountFields } from '../accounts/account-fields'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { ProblemNotice, useForm } from '../ui/use-form'
import { signInWords } from '@/words/sign-in'

export type FirstAccount = { code: string; username: string; name: string; password: string }
type SetupFormProps = { code: string; create: (account: FirstAccount) => Promise<ActionResult> }

/** Creates the first administrator and signs in. */
export function SetupForm({ code, create }: SetupFormProps) {
  const words = signInWords().setUp
  const { submit, busy, problem, errorAt } = useForm(async (form) => {
    const account = { code: form('code'), username: form('username'), name: form('name'), password: form('password') }
    const result = await create(account)
    if (!result.ok) return result
    const { username, password } = account
    const answer = await signIn('credentials', { username, password, redirect: false })
    // The account exists by now, so that somebody who is not signed in is asked to do so there.
    location.assign(answer?.ok ? '/getting-started' : '/sign-in?next=/getting-started')
    return result
  })
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      <ProblemNotice problem={problem} fields={['code', 'username', 'name', 'password']} />
      <Field label={words.code} hint={words.codeHint} error={errorAt('code')}>
        {(wiring) => <Input {...wiring} name="code" defaultValue={code} autoComplete="off" spellCheck={false} />}
      </Field>
      <AccountFields errorAt={errorAt} />
      <Button type="submit" variant="primary" disabled={busy}>
        {busy ? words.submitting : words.submit}
      </Button>
    </form>
  )
}
