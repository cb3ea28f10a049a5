import type { Metadata } from 'next'
import { Accounts } from '@/components/accounts/accounts'
import { Page } from '@/components/shell/page'
import { addAccount, listAccounts, requireAdmin, setAccountDisabled, setAccountPassword } from '../server-side'

export const metadata: Metadata = { title: 'Accounts' }

export default async function AccountsPage() {
  const viewer = await requireAdmin('/accounts')
  const actions = { add: addAccount, setPassword: setAccountPassword, setDisabled: setAccountDisabled }
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
