import type { SingleSignOn } from '@/lib/contract/single-sign-on'
import { singleSignOnWords } from '@/words/single-sign-on'
import { Option } from '../ui/choices'
import { Field } from '../ui/field'
import { Select } from '../ui/input'
import { TextField } from './text-field'

type FieldsProps = {
  settings: SingleSignOn | null
  pbxes: readonly { id: string; name: string }[]
  errorAt: (field: string) => string | undefined
}

/** Whose own page opens that way. */
export function OwnPageFields({ settings, pbxes, errorAt }: FieldsProps) {
  const words = singleSignOnWords().settings
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-medium">{words.ownPages}</legend>
      <Option
        name="forOwnPages"
        title={words.forOwnPages}
        says={words.forOwnPagesSays}
        isOn={settings?.forOwnPages ?? false}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          name="extensionClaim"
          label={words.extensionClaim}
          value={settings?.extensionClaim ?? 'extension'}
          errorAt={errorAt}
        />
        {pbxes.length > 1 ? (
          <Field label={words.extensionPbx} error={errorAt('extensionPbx')}>
            {(wiring) => (
              <Select {...wiring} name="extensionPbx" defaultValue={settings?.extensionPbx}>
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
