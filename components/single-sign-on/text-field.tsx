import type { ComponentProps } from 'react'
import type { SingleSignOnField } from '@/lib/contract/single-sign-on'
import { Field } from '../ui/field'
import { Input } from '../ui/input'

type TextFieldProps = {
  name: SingleSignOnField | 'secret'
  label: string
  hint?: string
  value?: string | undefined
  type?: ComponentProps<'input'>['type']
  errorAt: (field: string) => string | undefined
}

/** What is copied from a provider’s page: nothing that a browser should complete or correct. */
export function TextField({ name, label, hint, value, type = 'text', errorAt }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={errorAt(name)}>
      {(wiring) => (
        <Input
          {...wiring}
          {...{ name, type, defaultValue: value, autoComplete: type === 'password' ? 'new-password' : 'off' }}
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
    </Field>
  )
}
