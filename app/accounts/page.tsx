import type { Metadata } from 'next'
import { Accounts } from '@/components/accounts/accounts'
import { Page } from '@/components/shell/page'
import { listAccounts } from '@/lib/auth/accounts'
import { requireAdmin } from '../require-viewer'
import {
  changePasswordAction,
  changeRoleAction,
  createAccountAction,
  deleteAccountAction,
  setAccountDisabledAction,
} from './actions'

export const metadata: Metadata = { title: 'Accounts' }

export default async function AccountsPage() {
  const viewer = await requireAdmin('/accounts')
  const actions = {
    add: createAccountAction,
    setPassword: changePasswordAction,
    setDisabled: setAccountDisabledAction,
    setRole: changeRoleAction,
    remove: deleteAccountAction,
  }
  return (
    <Page
      viewer={viewer}
      title="Accounts"
      lead="The people who may sign in here. Nobody needs an account to log in at a desk."
      width="list"
    >
      <Accounts accounts={await listAccounts()} ownId={viewer.id} actions={actions} />
    </Page>
  )
}
