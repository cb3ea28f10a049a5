'use client'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { toast } from '../ui/toast'
import { useForm } from '../ui/use-form'
import { AccountFields, PasswordField } from './account-fields'
import { roleWords } from '../shell/role-words'
import type { AccountActions, AccountRow } from './account'
import { RoleField, roleOf } from './role-field'
import { accountsWords } from '@/words/accounts'

type AddAccountProps = { open: boolean; add: AccountActions['add']; onClose: () => void }

export function AddAccount({ open, ...rest }: AddAccountProps) {
  return (
    <Dialog open={open} onClose={rest.onClose} title={accountsWords().addTitle}>
      <AddForm {...rest} />
    </Dialog>
  )
}

// Its own component, so that every opening begins with an empty form.
function AddForm({ add, onClose }: Omit<AddAccountProps, 'open'>) {
  const form = useForm(async (value) => {
    const role = roleOf(value('role'))
    const result = await add({ username: value('username'), name: value('name'), password: value('password'), role })
    if (!result.ok) return result
    toast.success(accountsWords().added(value('name')))
    onClose()
    return result
  })
  return (
    <DialogForm
      form={form}
      fields={['username', 'name', 'password', 'role']}
      action={accountsWords().add}
      onClose={onClose}
    >
      <AccountFields errorAt={form.errorAt} />
      <RoleField error={form.errorAt('role')} role="front_desk" />
    </DialogForm>
  )
}

type ChangeRoleProps = { account: AccountRow | null; setRole: AccountActions['setRole']; onClose: () => void }

export function ChangeRole({ account, setRole, onClose }: ChangeRoleProps) {
  const words = accountsWords()
  return (
    <Dialog
      open={account !== null}
      onClose={onClose}
      title={account ? words.roleTitleOf(account.name) : words.roleTitle}
      description={words.roleCounts}
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
    toast.success(accountsWords().roleChanged(account.name, roleWords()[role]))
    onClose()
    return result
  })
  return (
    <DialogForm form={form} fields={['role']} action={accountsWords().changeRole} onClose={onClose}>
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
  const words = accountsWords()
  return (
    <Dialog
      open={account !== null}
      onClose={onClose}
      title={account ? words.passwordTitleFor(account.name) : words.passwordTitle}
      description={words.passwordCounts}
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
    toast.success(accountsWords().passwordSet(account.name))
    onClose()
    return result
  })
  return (
    <DialogForm form={form} fields={['password']} action={accountsWords().setPassword} onClose={onClose}>
      <PasswordField error={form.errorAt('password')} />
    </DialogForm>
  )
}
