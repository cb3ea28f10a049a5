import { Field } from '../ui/field'
import { Input } from '../ui/input'

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
      <Field label="Name" hint="Shown in the activity log." error={errorAt('name')}>
        {(wiring) => <Input {...wiring} name="name" autoComplete="name" />}
      </Field>
      <Field label="User name" error={errorAt('username')}>
        {(wiring) => (
          <Input {...wiring} name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} />
        )}
      </Field>
    </>
  )
}

export function PasswordField({ label = 'Password', error }: { label?: string; error: string | undefined }) {
  return (
    <Field
      label={label}
      hint="At least 12 characters, and not your name; three or four unrelated words are good."
      error={error}
    >
      {(wiring) => <Input {...wiring} name="password" type="password" autoComplete="new-password" />}
    </Field>
  )
}
