import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { accountsWords } from '@/words/accounts'
import { commonWords } from '@/words/common'
import { ownAccountWords } from '@/words/own-account'

type ErrorAt = (field: string) => string | undefined

/** The fields of a new account. */
export function AccountFields({ errorAt }: { errorAt: ErrorAt }) {
  return (
    <>
      <NameFields errorAt={errorAt} />
      <PasswordField error={errorAt('password')} />
    </>
  )
}

/** How a person is called, and signs in. */
export function NameFields({ errorAt }: { errorAt: ErrorAt }) {
  return (
    <>
      <Field label={commonWords().name} hint={accountsWords().nameHint} error={errorAt('name')}>
        {(wiring) => <Input {...wiring} name="name" autoComplete="name" />}
      </Field>
      <Field label={accountsWords().userName} error={errorAt('username')}>
        {(wiring) => (
          <Input {...wiring} name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} />
        )}
      </Field>
    </>
  )
}

export function PasswordField({ label, error }: { label?: string; error: string | undefined }) {
  return (
    <Field label={label ?? accountsWords().password} hint={ownAccountWords().password.hint} error={error}>
      {(wiring) => <Input {...wiring} name="password" type="password" autoComplete="new-password" />}
    </Field>
  )
}
