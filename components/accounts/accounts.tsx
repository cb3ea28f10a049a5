'use client'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import { answerOf } from '../action-result'
import { Button } from '../ui/button'
import type { AccountActions, AccountRow } from './account'
import { AddAccount, ChangePassword, ChangeRole } from './account-dialogs'
import { AccountTable, type AccountTask } from './account-table'
import { DeleteAccount, DisableAccount } from './confirm-account'

type AccountsProps = { accounts: AccountRow[]; ownId: string; actions: AccountActions }

/** The people who may sign in here. */
export function Accounts({ accounts, ownId, actions }: AccountsProps) {
  const [task, setTask] = useState<AccountTask | 'add' | null>(null)
  const close = () => setTask(null)
  const enable = async (account: AccountRow) => {
    const result = await answerOf(actions.setDisabled(account.id, false))
    if (result.ok) toast.success(`${account.name} can sign in again.`)
    else toast.error(`${account.name} was not changed.`, { description: result.message })
  }
  const begin = (next: AccountTask) => (next.kind === 'enable' ? void enable(next.account) : setTask(next))
  const of = (kind: AccountTask['kind']) =>
    task !== null && task !== 'add' && task.kind === kind ? task.account : null
  return (
    <div className="grid gap-4">
      <Button variant="primary" className="justify-self-end" onClick={() => setTask('add')}>
        <Plus aria-hidden /> Add account
      </Button>
      <AccountTable accounts={accounts} ownId={ownId} begin={begin} />
      <AddAccount open={task === 'add'} add={actions.add} onClose={close} />
      <ChangePassword account={of('password')} setPassword={actions.setPassword} onClose={close} />
      <ChangeRole account={of('role')} setRole={actions.setRole} onClose={close} />
      <DisableAccount account={of('disable')} disable={(id) => actions.setDisabled(id, true)} onClose={close} />
      <DeleteAccount account={of('delete')} remove={actions.remove} onClose={close} />
    </div>
  )
}
