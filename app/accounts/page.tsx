import type { Metadata } from 'next'
import { Accounts } from '@/components/accounts/accounts'
import { SignedInAccounts } from '@/components/accounts/signed-in-accounts'
import { Page } from '@/components/shell/page'
import { listAccounts } from '@/lib/accounts/list-accounts'
import { db } from '@/lib/db'
import { listSignedInAccounts } from '@/lib/sign-ins/list-sign-ins'
import { requireAdmin } from '../require-viewer'
import {
  changePasswordAction,
  changeRoleAction,
  connectAccountAction,
  createAccountAction,
  deleteAccountAction,
  inviteAccountAction,
  makeLinkAction,
  setAccountDisabledAction,
} from './actions'
import { endAllSignInsAction } from './end-all-sign-ins'
import { accountsWords } from '@/words/accounts'

export const generateMetadata = (): Metadata => ({ title: accountsWords().title })

export default async function AccountsPage() {
  const viewer = await requireAdmin('/accounts')
  const actions = {
    invite: inviteAccountAction,
    makeLink: makeLinkAction,
    add: createAccountAction,
    setPassword: changePasswordAction,
    setDisabled: setAccountDisabledAction,
    setRole: changeRoleAction,
    connect: connectAccountAction,
    remove: deleteAccountAction,
  }
  const { title, lead } = accountsWords()
  return (
    <Page viewer={viewer} title={title} lead={lead} width="list">
      <div className="grid gap-6">
        <Accounts accounts={await listAccounts(db())} ownId={viewer.id} actions={actions} />
        <SignedInAccounts accounts={await listSignedInAccounts()} ownId={viewer.id} endAll={endAllSignInsAction} />
      </div>
    </Page>
  )
}
