'use client'
import { useState } from 'react'
import { PbxField } from '../pbxes/pbx-field'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Notice } from '../ui/notice'
import { Moment } from '../ui/time'
import { ProblemNotice, useForm } from '../ui/use-form'
import type { SignInAction } from './actions'

type FormProps = {
  /** Among which the person chooses; one alone is not asked for. */
  pbxes: readonly { id: string; name: string }[]
  signIn: SignInAction
}

const fields = ['extension', 'pin']

/** By what people enter at a phone. */
export function OwnSignInForm({ pbxes, signIn }: FormProps) {
  const [until, setUntil] = useState<string | null>(null)
  const { submit, busy, problem, errorAt } = useForm(async (value) => {
    const pbx = value('pbx') || (pbxes[0]?.id ?? '')
    const result = await signIn({ pbx, extension: value('extension'), pin: value('pin').trim() })
    setUntil('until' in result ? result.until : null)
    return result
  })
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      {until !== null && problem ? <Locked says={problem.message} until={until} /> : null}
      {until === null ? <ProblemNotice problem={problem} fields={fields} /> : null}
      <PbxField pbxes={pbxes} label="Where" />
      <Field label="Extension" error={errorAt('extension')}>
        {(wiring) => <Input {...wiring} name="extension" inputMode="numeric" autoComplete="username" autoFocus />}
      </Field>
      <Field label="PIN" hint="That of your mailbox, as at a phone." error={errorAt('pin')}>
        {(wiring) => (
          <Input {...wiring} name="pin" type="password" inputMode="numeric" autoComplete="current-password" />
        )}
      </Field>
      <Button type="submit" variant="primary" disabled={busy}>
        {busy ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  )
}

const Locked = ({ says, until }: { says: string; until: string }) => (
  <Notice
    tone="danger"
    role="alert"
    title={
      <>
        {says} until <Moment at={until} style="time" />.
      </>
    }
  >
    Then try once more; each further wrong PIN locks for longer.
  </Notice>
)
