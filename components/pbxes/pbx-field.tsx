import { Field } from '../ui/field'
import { Select } from '../ui/select'
import { commonWords } from '@/words/common'

type NamedPbx = { id: string; name: string }

/** What a list of PBXs offers. @param all what none of them is called; left out: one has to be chosen */
export function PbxOptions({ pbxes, all }: { pbxes: readonly NamedPbx[]; all?: string | undefined }) {
  return (
    <>
      {all === undefined ? null : <option value="">{all}</option>}
      {pbxes.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  )
}

type PbxFieldProps = {
  pbxes: readonly NamedPbx[]
  label?: string
  /** An id; '' for all of them. */
  chosen?: string | undefined
  all?: string
  error?: string | undefined
}

/** Which PBX, in a form; nothing to choose while there is one. */
export function PbxField({ pbxes, label = commonWords().pbx, chosen, all, error }: PbxFieldProps) {
  if (pbxes.length < 2) return null
  return (
    <Field label={label} error={error}>
      {(wiring) => (
        <Select {...wiring} name="pbx" defaultValue={chosen}>
          <PbxOptions pbxes={pbxes} all={all} />
        </Select>
      )}
    </Field>
  )
}
