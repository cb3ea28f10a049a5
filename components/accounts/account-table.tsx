import { Ban, Ellipsis, Fingerprint, KeyRound, LinkIcon, Mail, Trash2, UserCheck, UserCog } from 'lucide-react'
import Link from 'next/link'
import { singleSignOnWords } from '@/words/single-sign-on'
import { Badge } from '../ui/badge'
import { Button, buttonLook } from '../ui/button'
import { Menu, MenuItem } from '../ui/menu'
import { sentenceWith } from '../ui/sentence-with'
import { Cell, Row, Table } from '../ui/table'
import { Moment } from '../ui/time'
import type { AccountRow } from './account'
import { roleWords } from '../shell/role-words'
import { accountsWords } from '@/words/accounts'
import { commonWords } from '@/words/common'

/** What somebody wants to do with an account. */
export type AccountTask = {
  kind: 'password' | 'link' | 'role' | 'connect' | 'disable' | 'enable' | 'delete'
  account: AccountRow
}
type TableProps = { accounts: AccountRow[]; ownId: string; begin: (task: AccountTask) => void }

/** FreePBX signs them in and decides their role: neither can be changed here. */
export const isOfFreePbx = ({ username }: AccountRow) => username.startsWith('freepbx:')

export function AccountTable({ accounts, ownId, begin }: TableProps) {
  const words = accountsWords()
  const { name, actions } = commonWords()
  return (
    <Table caption={words.title} columns={[name, words.userName, words.role, words.lastSignIn, actions]}>
      {accounts.map((account) => (
        <AccountLine key={account.id} account={account} isOwn={account.id === ownId} begin={begin} />
      ))}
    </Table>
  )
}

type LineProps = { account: AccountRow; isOwn: boolean; begin: TableProps['begin'] }

function AccountLine({ account, isOwn, begin }: LineProps) {
  const words = accountsWords()
  return (
    <Row>
      <Cell name={commonWords().name} className="font-medium wrap-anywhere">
        {account.name}
        {isOwn ? <span className="ml-1.5 font-normal text-muted">{words.you}</span> : null}
      </Cell>
      <Cell name={words.userName} className="wrap-anywhere">
        {account.username}
      </Cell>
      <Cell name={words.role}>
        {account.disabledAt ? (
          <Badge tone="danger" icon={<Ban aria-hidden />}>
            {words.disabled}
          </Badge>
        ) : (
          roleWords()[account.role]
        )}
      </Cell>
      <Cell name={words.lastSignIn} className="text-muted">
        <LastSignIn {...account} />
      </Cell>
      <Cell className="max-lg:mt-1 lg:text-right">
        <span className="inline-flex flex-wrap justify-end gap-1.5">
          {isOwn ? <OwnActions account={account} begin={begin} /> : <LineActions account={account} begin={begin} />}
        </span>
      </Cell>
    </Row>
  )
}

function LastSignIn({ lastSignInAt, isInvited, linkUntil }: AccountRow) {
  if (lastSignInAt !== null) return <Moment at={lastSignInAt} style="time" />
  if (!isInvited) return commonWords().never
  const words = accountsWords()
  return (
    <Badge tone={linkUntil ? 'accent' : 'warning'} icon={<Mail aria-hidden />}>
      {linkUntil ? sentenceWith(words.invitedUntil, <Moment at={linkUntil} style="date" />) : words.invitationExpired}
    </Badge>
  )
}

function OwnActions({ account, begin }: Omit<LineProps, 'isOwn'>) {
  const words = accountsWords()
  return (
    <>
      <Link href="/account" className={buttonLook({ size: 'small' })}>
        <KeyRound aria-hidden />
        <span>
          {words.password}
          <span className="sr-only">{words.of(account.name)}</span>
        </span>
      </Link>
      <Button size="small" onClick={() => begin({ kind: 'connect', account })}>
        <Fingerprint aria-hidden />
        <span>
          {singleSignOnWords().connect.item}
          <span className="sr-only">{words.of(account.name)}</span>
        </span>
      </Button>
    </>
  )
}

function LineActions({ account, begin }: Omit<LineProps, 'isOwn'>) {
  const words = accountsWords()
  return (
    <>
      {isOfFreePbx(account) ? null : (
        <Button size="small" onClick={() => begin({ kind: 'password', account })}>
          <KeyRound aria-hidden />
          <span>
            {words.password}
            <span className="sr-only">{words.of(account.name)}</span>
          </span>
        </Button>
      )}
      <Button size="small" onClick={() => begin({ kind: account.disabledAt ? 'enable' : 'disable', account })}>
        {account.disabledAt ? <UserCheck aria-hidden /> : <Ban aria-hidden />}
        <span>
          {account.disabledAt ? words.enable : words.disable}
          <span className="sr-only">{words.theAccountOf(account.name)}</span>
        </span>
      </Button>
      <MoreActions account={account} begin={begin} />
    </>
  )
}

function MoreActions({ account, begin }: Omit<LineProps, 'isOwn'>) {
  const words = accountsWords()
  return (
    <Menu
      trigger={
        <Button size="small" aria-label={words.moreFor(account.name)}>
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      {isOfFreePbx(account) ? null : (
        <>
          <MenuItem onClick={() => begin({ kind: 'link', account })}>
            <LinkIcon aria-hidden /> {words.newLink}
          </MenuItem>
          <MenuItem onClick={() => begin({ kind: 'role', account })}>
            <UserCog aria-hidden /> {words.changeRole}
          </MenuItem>
        </>
      )}
      <MenuItem onClick={() => begin({ kind: 'connect', account })}>
        <Fingerprint aria-hidden /> {singleSignOnWords().connect.item}
      </MenuItem>
      <MenuItem onClick={() => begin({ kind: 'delete', account })}>
        <Trash2 aria-hidden /> {words.deleteAccount}
      </MenuItem>
    </Menu>
  )
}
