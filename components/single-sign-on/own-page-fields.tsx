import { singleSignOnWords } from '@/words/single-sign-on'
import { Field } from '../ui/field'
import { Select } from '../ui/select'
import { type FormProps, Switch, TextField } from './fields'

type FieldsProps = FormProps & { pbxes: readonly { id: string; name: string }[] }

/** Whose own page opens that way. */
export function OwnPageFields({ pbxes, ...form }: FieldsProps) {
  const words = singleSignOnWords().settings
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-medium">{words.ownPages}</legend>
      <Switch name="forOwnPages" {...form} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField name="extensionClaim" {...form} />
        {pbxes.length > 1 ? (
          <Field label={words.extensionPbx} error={form.errorAt('extensionPbx')}>
            {(wiring) => (
              <Select {...wiring} name="extensionPbx" defaultValue={form.settings?.extensionPbx}>
                {pbxes.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ) : null}
      </div>
    </fieldset>
  )
}
