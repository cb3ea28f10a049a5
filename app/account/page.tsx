import type { Metadata } from 'next'
import { OwnPasswordForm } from '@/components/accounts/own-password-form'
import { Page } from '@/components/shell/page'
import { requireViewer } from '../require-viewer'
import { changeOwnPasswordAction } from './actions'

export const metadata: Metadata = { title: 'Your password' }

export default async function AccountPage() {
  const viewer = await requireViewer('/account')
  return (
    <Page
      viewer={viewer}
      title="Your password"
      lead="You stay signed in here; everywhere else you are signed out."
      width="decide"
    >
      <OwnPasswordForm username={viewer.username} change={changeOwnPasswordAction} />
    </Page>
  )
}
