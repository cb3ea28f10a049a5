'use client'
import { toast } from 'sonner'
import type { Viewer } from '../shell/viewer'
import { Button } from '../ui/button'
import { Dialog, DialogButtons } from '../ui/dialog'
import { Field } from '../ui/field'
import { Select } from '../ui/input'
import { ProblemNotice, useForm } from '../ui/use-form'
import { AccountFields, PasswordField } from './account-fields'
import type { AccountActions, AccountRow } from './accounts'

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
  const { submit, busy, problem, errorAt } = useForm(async (value) => {
    const role: Viewer['role'] = value('role') === 'admin' ? 'admin' : 'front_desk'
    const result = await add({ username: value('username'), name: value('name'), password: value('password'), role })
    if (!result.ok) return result
    toast.success(`${value('name')} can sign in now.`)
    onClose()
    return result
  })
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <ProblemNotice problem={problem} fields={['username', 'name', 'password', 'role']} />
      <AccountFields errorAt={errorAt} />
      <Field
        label="Role"
        hint="Front desk sees the board and can log people out. Administrators also change phones, settings and accounts."
        error={errorAt('role')}
      >
        {(wiring) => (
          <Select {...wiring} name="role" defaultValue="front_desk">
            <option value="front_desk">Front desk</option>
            <option value="admin">Administrator</option>
          </Select>
        )}
      </Field>
      <FormButtons busy={busy} onClose={onClose} verb="Add account" />
    </form>
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
      description="They are signed out everywhere."
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
  const { submit, busy, problem, errorAt } = useForm(async (value) => {
    const result = await setPassword(account.id, value('password'))
    if (!result.ok) return result
    toast.success(`${account.name} has a new password.`)
    onClose()
    return result
  })
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <ProblemNotice problem={problem} fields={['password']} />
      <PasswordField error={errorAt('password')} />
      <FormButtons busy={busy} onClose={onClose} verb="Set password" />
    </form>
  )
}

function FormButtons({ busy, onClose, verb }: { busy: boolean; onClose: () => void; verb: string }) {
  return (
    <DialogButtons>
      <Button onClick={onClose}>Cancel</Button>
      <Button type="submit" variant="primary" disabled={busy}>
        {busy ? 'Saving…' : verb}
      </Button>
    </DialogButtons>
  )
}
