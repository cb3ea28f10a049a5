import { commonWords } from '@/words/common'
import { Field } from './field'
import { Input } from './input'

type NameFieldProps = {
  form: { errorAt: (field: string) => string | undefined }
  hint?: string
  /** As it is called now; undefined for a new one. */
  value: string | undefined
}

/** The name that somebody gives to something in Hot Desk. */
export function NameField({ form, hint, value }: NameFieldProps) {
  return (
    <Field label={commonWords().name} hint={hint} error={form.errorAt('name')}>
      {(wiring) => <Input {...wiring} name="name" defaultValue={value} autoComplete="off" />}
    </Field>
  )
}
