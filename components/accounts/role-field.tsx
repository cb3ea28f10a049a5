import { type Role, roles } from '@/lib/contract/role-names'
import { roleWords } from '../shell/role-words'
import { Field } from '../ui/field'
import { Select } from '../ui/select'
import { accountsWords } from '@/words/accounts'

export const roleOf = (value: string): Role => roles.find((role) => role === value) ?? 'viewer'

/** Those who may do least come first. */
export function RoleField({ role, error }: { role: Role; error: string | undefined }) {
  return (
    <Field label={accountsWords().role} hint={accountsWords().roleHint} error={error}>
      {(wiring) => (
        <Select {...wiring} name="role" defaultValue={role}>
          {roles.toReversed().map((role) => (
            <option key={role} value={role}>
              {roleWords()[role]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
