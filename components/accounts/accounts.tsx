'use client'
import { Plus, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { answerOf } from '../action-result'
import { ConnectAccount } from '../single-sign-on/connect-account'
import { Button } from '../ui/button'
import { toast } from '../ui/toast'
import type { AccountActions, AccountRow } from './account'
import { AddAccount, ChangePassword, ChangeRole } from './account-dialogs'
import { AccountTable, type AccountTask } from './account-table'
import { DeleteAccount, DisableAccount } from './confirm-account'
import { InviteAccount, NewLink } from './invite-dialogs'
import { accountsWords } from '@/words/accounts'

type AccountsProps = { accounts: AccountRow[]; ownId: string; actions: AccountActions }

/** The people who may sign in here. */
export function Accounts({ accounts, ownId, actions }: AccountsProps) {
  const words = accountsWords()
  const [task, setTask] = useState<AccountTask | 'add' | 'invite' | null>(null)
  const close = () => setTask(null)
  const enable = async (account: AccountRow) => {
    const result = await answerOf(actions.setDisabled(account.id, false))
    if (result.ok) toast.success(words.canSignInAgain(account.name))
    else toast.error(words.notChanged(account.name), { description: result.message })
  }
  const begin = (next: AccountTask) => (next.kind === 'enable' ? void enable(next.account) : setTask(next))
  const of = (kind: AccountTask['kind']) => (typeof task === 'object' && task?.kind === kind ? task.account : null)
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={() => setTask('add')}>
          <Plus aria-hidden /> {words.add}
        </Button>
        <Button variant="primary" onClick={() => setTask('invite')}>
          <UserPlus aria-hidden /> {words.invite}
        </Button>
      </div>
      <AccountTable accounts={accounts} ownId={ownId} begin={begin} />
      <InviteAccount open={task === 'invite'} invite={actions.invite} onClose={close} />
      <NewLink account={of('link')} makeLink={actions.makeLink} onClose={close} />
      <AddAccount open={task === 'add'} add={actions.add} onClose={close} />
      <ChangePassword account={of('password')} setPassword={actions.setPassword} onClose={close} />
      <ChangeRole account={of('role')} setRole={actions.setRole} onClose={close} />
      <ConnectAccount account={of('connect')} connect={actions.connect} onClose={close} />
      <DisableAccount account={of('disable')} disable={(id) => actions.setDisabled(id, true)} onClose={close} />
      <DeleteAccount account={of('delete')} remove={actions.remove} onClose={close} />
    </div>
  )
}
