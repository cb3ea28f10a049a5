'use client'
import { signIn } from 'next-auth/react'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { ProblemNotice, useForm } from '../ui/use-form'
import { signInWords } from '@/words/sign-in'

/** @param next path to go to after the sign-in */
export function SignInForm({ next }: { next: string }) {
  const words = signInWords()
  const { submit, busy, problem } = useForm(async (value) => {
    const given = { username: value('username').trim(), password: value('password') }
    const answer = await signIn('credentials', { ...given, redirect: false })
    if (!answer?.ok) return { ok: false, message: refusal(answer?.status, answer?.error) }
    location.assign(next)
    return { ok: true }
  })
  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      <ProblemNotice problem={problem} fields={[]} />
      <Field label={words.userName}>
        {(wiring) => (
          <Input {...wiring} name="username" autoComplete="username" autoCapitalize="none" required autoFocus />
        )}
      </Field>
      <Field label={words.password}>
        {(wiring) => <Input {...wiring} name="password" type="password" autoComplete="current-password" required />}
      </Field>
      <Button type="submit" variant="primary" disabled={busy}>
        {busy ? words.submitting : words.submit}
      </Button>
    </form>
  )
}

function refusal(status: number | undefined, error: string | null | undefined): string {
  if (error && error !== 'CredentialsSignin') return error
  if (status !== 401) return signInWords().noAnswer
  return signInWords().isWrong
}
