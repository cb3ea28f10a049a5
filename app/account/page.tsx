import type { Metadata } from 'next'
import { OwnPasswordForm } from '@/components/accounts/own-password-form'
import { OwnSignIns } from '@/components/accounts/own-sign-ins'
import { Page } from '@/components/shell/page'
import { listSignIns } from '@/lib/sign-ins/list-sign-ins'
import { requireViewer } from '../require-viewer'
import { changeOwnPasswordAction } from './actions'
import { endSignInAction } from './end-sign-in'

export const metadata: Metadata = { title: 'Your account' }

export default async function AccountPage() {
  const viewer = await requireViewer('/account')
  const signIns = await listSignIns(viewer.id)
  return (
    <Page
      viewer={viewer}
      title="Your account"
      lead="With a new password you stay signed in here; everywhere else you are signed out."
      width="decide"
    >
      <div className="grid gap-6">
        <OwnPasswordForm username={viewer.username} change={changeOwnPasswordAction} />
        <OwnSignIns signIns={signIns} present={viewer.signInId} end={endSignInAction} />
      </div>
    </Page>
  )
}
