'use client'
import { useState } from 'react'
import { commonWords } from '@/words/common'
import { ownPageWords } from '@/words/own-page'
import { PbxField } from '../pbxes/pbx-field'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Notice } from '../ui/notice'
import { sentenceWith } from '../ui/sentence-with'
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
  const words = ownPageWords()
  const { submit, busy, problem, errorAt } = useForm(async (value) => {
    const pbx = value('pbx') || (pbxes[0]?.id ?? '')
    const result = await signIn({ pbx, extension: value('extension'), pin: value('pin').trim() })
    setUntil('until' in result ? result.until : null)
    return result
  })
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      {until !== null && problem ? <Locked until={until} /> : null}
      {until === null ? <ProblemNotice problem={problem} fields={fields} /> : null}
      <PbxField pbxes={pbxes} label={words.where} />
      <Field label={commonWords().extension} error={errorAt('extension')}>
        {(wiring) => <Input {...wiring} name="extension" inputMode="numeric" autoComplete="username" autoFocus />}
      </Field>
      <Field label={words.pin} hint={words.pinHint} error={errorAt('pin')}>
        {(wiring) => (
          <Input {...wiring} name="pin" type="password" inputMode="numeric" autoComplete="current-password" />
        )}
      </Field>
      <Button type="submit" variant="primary" disabled={busy}>
        {busy ? words.signingIn : words.signIn}
      </Button>
    </form>
  )
}

function Locked({ until }: { until: string }) {
  const words = ownPageWords()
  return (
    <Notice tone="danger" role="alert" title={sentenceWith(words.lockedUntil, <Moment at={until} style="time" />)}>
      {words.longer}
    </Notice>
  )
}
