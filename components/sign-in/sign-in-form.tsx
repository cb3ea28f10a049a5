'use client'
import { signIn } from 'next-auth/react'
import { useState, type FormEvent } from 'react'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Notice } from '../ui/notice'

/** @param next path to go to after the sign-in */
export function SignInForm({ next }: { next: string }) {
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const submit = async (form: FormEvent<HTMLFormElement>) => {
    form.preventDefault()
    setBusy(true)
    setProblem('')
    const found = await trySignIn(new FormData(form.currentTarget))
    setProblem(found)
    if (found) setBusy(false)
    else location.assign(next)
  }
  return (
    <form method="post" onSubmit={(form) => void submit(form)} className="grid gap-4">
      {problem ? <Notice tone="danger" role="alert" title={problem} /> : null}
      <Field label="User name">
        {(wiring) => (
          <Input {...wiring} name="username" autoComplete="username" autoCapitalize="none" required autoFocus />
        )}
      </Field>
      <Field label="Password">
        {(wiring) => <Input {...wiring} name="password" type="password" autoComplete="current-password" required />}
      </Field>
      <Button type="submit" variant="primary" disabled={busy}>
        {busy ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  )
}

/** @returns what is wrong, or nothing when it worked */
async function trySignIn(form: FormData): Promise<string> {
  const given = { username: String(form.get('username')).trim(), password: String(form.get('password')) }
  try {
    const answer = await signIn('credentials', { ...given, redirect: false })
    if (answer?.ok) return ''
    if (answer?.status === 401) return answer.error && answer.error !== 'CredentialsSignin' ? answer.error : refused
  } catch {
    // The server did not answer: the same to the person as any other failure.
  }
  return 'Hot Desk did not answer. Try again in a moment.'
}

const refused = 'User name or password is wrong. Try again, or ask an administrator to set a new password.'
