import { roleWords } from '../shell/role-words'
import type { Viewer } from '../shell/viewer'
import { Field } from '../ui/field'
import { Select } from '../ui/select'
import { accountsWords } from '@/words/accounts'

/** Those that differ on today’s pages. */
const offeredRoles = ['viewer', 'front_desk', 'admin'] as const

export const roleOf = (value: string) => offeredRoles.find((role) => role === value) ?? 'viewer'

export function RoleField({ role, error }: { role: Viewer['role']; error: string | undefined }) {
  return (
    <Field label={accountsWords().role} hint={accountsWords().roleHint} error={error}>
      {(wiring) => (
        <Select {...wiring} name="role" defaultValue={role}>
          {offeredRoles.map((role) => (
            <option key={role} value={role}>
              {roleWords()[role]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
