'use client'
import { toast } from 'sonner'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { useForm } from '../ui/use-form'
import { AccountFields, PasswordField } from './account-fields'
import { roleWords } from '../shell/role-words'
import type { AccountActions, AccountRow } from './account'
import { RoleField, roleOf } from './role-field'

type AddAccountProps = { open: boolean; add: AccountActions['add']; onClose: () => void }

export function AddAccount({ open, ...rest }: AddAccountProps) {
  return (
    <Dialog open={open} onClose={rest.onClose} title="Add an account">
      <AddForm {...rest} />
    </Dialog>
  )
}

// A component of its own, so that every opening begins with an empty form.
function AddForm({ add, onClose }: Omit<AddAccountProps, 'open'>) {
  const form = useForm(async (value) => {
    const role = roleOf(value('role'))
    const result = await add({ username: value('username'), name: value('name'), password: value('password'), role })
    if (!result.ok) return result
    toast.success(`${value('name')} can sign in now, and chooses a new password then.`)
    onClose()
    return result
  })
  return (
    <DialogForm form={form} fields={['username', 'name', 'password', 'role']} action="Add account" onClose={onClose}>
      <AccountFields errorAt={form.errorAt} />
      <RoleField error={form.errorAt('role')} role="front_desk" />
    </DialogForm>
  )
}

type ChangeRoleProps = { account: AccountRow | null; setRole: AccountActions['setRole']; onClose: () => void }

export function ChangeRole({ account, setRole, onClose }: ChangeRoleProps) {
  return (
    <Dialog
      open={account !== null}
      onClose={onClose}
      title={`Role${account ? ` of ${account.name}` : ''}`}
      description="It counts at once, also where they are signed in."
    >
      {account ? <RoleForm account={account} setRole={setRole} onClose={onClose} /> : null}
    </Dialog>
  )
}

function RoleForm({ account, setRole, onClose }: Omit<ChangeRoleProps, 'account'> & { account: AccountRow }) {
  const form = useForm(async (value) => {
    const role = roleOf(value('role'))
    const result = await setRole(account.id, role)
    if (!result.ok) return result
    toast.success(`${account.name}: ${roleWords()[role]}`)
    onClose()
    return result
  })
  return (
    <DialogForm form={form} fields={['role']} action="Change role" onClose={onClose}>
      <RoleField role={account.role} error={form.errorAt('role')} />
    </DialogForm>
  )
}

type ChangePasswordProps = {
  account: AccountRow | null
  setPassword: AccountActions['setPassword']
  onClose: () => void
}

export function ChangePassword({ account, setPassword, onClose }: ChangePasswordProps) {
  return (
    <Dialog
      open={account !== null}
      onClose={onClose}
      title={`New password${account ? ` for ${account.name}` : ''}`}
      description="They are signed out everywhere, and choose a new password at the next sign-in."
    >
      {account ? <PasswordForm account={account} setPassword={setPassword} onClose={onClose} /> : null}
    </Dialog>
  )
}

function PasswordForm({
  account,
  setPassword,
  onClose,
}: Omit<ChangePasswordProps, 'account'> & { account: AccountRow }) {
  const form = useForm(async (value) => {
    const result = await setPassword(account.id, value('password'))
    if (!result.ok) return result
    toast.success(`${account.name} has a new password.`)
    onClose()
    return result
  })
  return (
    <DialogForm form={form} fields={['password']} action="Set password" onClose={onClose}>
      <PasswordField error={form.errorAt('password')} />
    </DialogForm>
  )
}
