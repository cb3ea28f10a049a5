'use client'
import { Ban, KeyRound, Plus, UserCheck } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { toast } from 'sonner'
import { answerOf, type ActionResult } from '../action-result'
import type { Viewer } from '../shell/viewer'
import { Badge } from '../ui/badge'
import { Button, buttonLook } from '../ui/button'
import { Confirm } from '../ui/confirm'
import { Cell, Row, Table } from '../ui/table'
import { Moment } from '../ui/time'
import { AddAccount, ChangePassword } from './account-dialogs'

export type AccountRow = {
  id: string
  username: string
  name: string
  role: Viewer['role']
  createdAt: string
  disabledAt: string | null
}
export type NewAccount = { username: string; name: string; password: string; role: Viewer['role'] }
export type AccountActions = {
  add: (account: NewAccount) => Promise<ActionResult>
  setPassword: (id: string, password: string) => Promise<ActionResult>
  setDisabled: (id: string, disabled: boolean) => Promise<ActionResult>
}
type Task = { kind: 'add' } | { kind: 'password' | 'disable'; account: AccountRow }
type AccountsProps = { accounts: AccountRow[]; ownId: string; actions: AccountActions }

/** The people who may sign in here. */
export function Accounts({ accounts, ownId, actions }: AccountsProps) {
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  const setDisabled = async (account: AccountRow, disabled: boolean) => {
    const result = await answerOf(actions.setDisabled(account.id, disabled))
    if (result.ok) toast.success(`${account.name} can ${disabled ? 'no longer' : 'again'} sign in.`)
    else toast.error(`${account.name} was not changed.`, { description: result.message })
  }
  return (
    <div className="grid gap-4">
      <Button variant="primary" className="justify-self-end" onClick={() => setTask({ kind: 'add' })}>
        <Plus aria-hidden /> Add account
      </Button>
      <Table caption="Accounts" columns={['Name', 'User name', 'Role', 'Since', 'Actions']}>
        {accounts.map((account) => (
          <AccountLine
            key={account.id}
            account={account}
            isOwn={account.id === ownId}
            onPassword={() => setTask({ kind: 'password', account })}
            onDisable={() => setTask({ kind: 'disable', account })}
            onEnable={() => void setDisabled(account, false)}
          />
        ))}
      </Table>
      <AddAccount open={task?.kind === 'add'} add={actions.add} onClose={close} />
      <ChangePassword
        account={task?.kind === 'password' ? task.account : null}
        setPassword={actions.setPassword}
        onClose={close}
      />
      <Confirm
        open={task?.kind === 'disable'}
        title={`Disable the account of ${task?.kind === 'disable' ? task.account.name : ''}?`}
        confirm="Disable"
        onConfirm={async () => (task?.kind === 'disable' ? setDisabled(task.account, true) : undefined)}
        onClose={close}
      >
        They are signed out everywhere at once and cannot sign in until the account is enabled again. Their entries in
        the activity log stay. Desks and phones are not affected.
      </Confirm>
    </div>
  )
}

type LineProps = {
  account: AccountRow
  isOwn: boolean
  onPassword: () => void
  onDisable: () => void
  onEnable: () => void
}

function AccountLine({ account, isOwn, onPassword, onDisable, onEnable }: LineProps) {
  const whose = <span className="sr-only"> of {account.name}</span>
  return (
    <Row>
      <Cell name="Name" className="font-medium wrap-anywhere">
        {account.name}
        {isOwn ? <span className="ml-1.5 font-normal text-muted">(you)</span> : null}
      </Cell>
      <Cell name="User name" className="wrap-anywhere">
        {account.username}
      </Cell>
      <Cell name="Role">
        {account.disabledAt ? (
          <Badge tone="danger" icon={<Ban aria-hidden />}>
            Disabled
          </Badge>
        ) : (
          roleWords[account.role]
        )}
      </Cell>
      <Cell name="Since" className="text-muted">
        <Moment at={account.createdAt} style="date" />
      </Cell>
      <Cell className="max-lg:mt-1 lg:text-right">
        <span className="inline-flex flex-wrap gap-1.5">
          {isOwn ? (
            <Link href="/account" className={buttonLook({ size: 'small' })}>
              <KeyRound aria-hidden /> <span>Password{whose}</span>
            </Link>
          ) : (
            <>
              <Button size="small" onClick={onPassword}>
                <KeyRound aria-hidden /> <span>Password{whose}</span>
              </Button>
              <Button size="small" onClick={account.disabledAt ? onEnable : onDisable}>
                {account.disabledAt ? <UserCheck aria-hidden /> : <Ban aria-hidden />}
                <span>
                  {account.disabledAt ? 'Enable' : 'Disable'}
                  <span className="sr-only"> the account of {account.name}</span>
                </span>
              </Button>
            </>
          )}
        </span>
      </Cell>
    </Row>
  )
}

const roleWords: Record<Viewer['role'], string> = { admin: 'Administrator', front_desk: 'Front desk' }
