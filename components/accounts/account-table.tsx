import { Ban, Ellipsis, KeyRound, LinkIcon, Mail, Trash2, UserCheck, UserCog } from 'lucide-react'
import Link from 'next/link'
import { Badge } from '../ui/badge'
import { Button, buttonLook } from '../ui/button'
import { Menu, MenuItem } from '../ui/menu'
import { Cell, Row, Table } from '../ui/table'
import { Moment } from '../ui/time'
import type { AccountRow } from './account'
import { roleWords } from '../shell/role-words'

/** What somebody wants to do with an account. */
export type AccountTask = { kind: 'password' | 'link' | 'role' | 'disable' | 'enable' | 'delete'; account: AccountRow }
type TableProps = { accounts: AccountRow[]; ownId: string; begin: (task: AccountTask) => void }

/** FreePBX signs them in and decides their role: neither can be changed here. */
export const isOfFreePbx = ({ username }: AccountRow) => username.startsWith('freepbx:')

export function AccountTable({ accounts, ownId, begin }: TableProps) {
  return (
    <Table caption="Accounts" columns={['Name', 'User name', 'Role', 'Last sign-in', 'Actions']}>
      {accounts.map((account) => (
        <AccountLine key={account.id} account={account} isOwn={account.id === ownId} begin={begin} />
      ))}
    </Table>
  )
}

type LineProps = { account: AccountRow; isOwn: boolean; begin: TableProps['begin'] }

function AccountLine({ account, isOwn, begin }: LineProps) {
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
          roleWords()[account.role]
        )}
      </Cell>
      <Cell name="Last sign-in" className="text-muted">
        <LastSignIn {...account} />
      </Cell>
      <Cell className="max-lg:mt-1 lg:text-right">
        <span className="inline-flex flex-wrap justify-end gap-1.5">
          {isOwn ? <OwnPassword name={account.name} /> : <LineActions account={account} begin={begin} />}
        </span>
      </Cell>
    </Row>
  )
}

function LastSignIn({ lastSignInAt, isInvited, linkUntil }: AccountRow) {
  if (lastSignInAt !== null) return <Moment at={lastSignInAt} style="time" />
  if (!isInvited) return 'Never'
  return (
    <Badge tone={linkUntil ? 'accent' : 'warning'} icon={<Mail aria-hidden />}>
      {linkUntil ? (
        <>
          Invited, until <Moment at={linkUntil} style="date" />
        </>
      ) : (
        'Invitation expired'
      )}
    </Badge>
  )
}

function OwnPassword({ name }: { name: string }) {
  return (
    <Link href="/account" className={buttonLook({ size: 'small' })}>
      <KeyRound aria-hidden />
      <span>
        Password<span className="sr-only"> of {name}</span>
      </span>
    </Link>
  )
}

function LineActions({ account, begin }: Omit<LineProps, 'isOwn'>) {
  return (
    <>
      {isOfFreePbx(account) ? null : (
        <Button size="small" onClick={() => begin({ kind: 'password', account })}>
          <KeyRound aria-hidden />
          <span>
            Password<span className="sr-only"> of {account.name}</span>
          </span>
        </Button>
      )}
      <Button size="small" onClick={() => begin({ kind: account.disabledAt ? 'enable' : 'disable', account })}>
        {account.disabledAt ? <UserCheck aria-hidden /> : <Ban aria-hidden />}
        <span>
          {account.disabledAt ? 'Enable' : 'Disable'}
          <span className="sr-only"> the account of {account.name}</span>
        </span>
      </Button>
      <MoreActions account={account} begin={begin} />
    </>
  )
}

function MoreActions({ account, begin }: Omit<LineProps, 'isOwn'>) {
  return (
    <Menu
      trigger={
        <Button size="small" aria-label={`More for the account of ${account.name}`}>
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      {isOfFreePbx(account) ? null : (
        <>
          <MenuItem onClick={() => begin({ kind: 'link', account })}>
            <LinkIcon aria-hidden /> New link
          </MenuItem>
          <MenuItem onClick={() => begin({ kind: 'role', account })}>
            <UserCog aria-hidden /> Change role
          </MenuItem>
        </>
      )}
      <MenuItem onClick={() => begin({ kind: 'delete', account })}>
        <Trash2 aria-hidden /> Delete account
      </MenuItem>
    </Menu>
  )
}
