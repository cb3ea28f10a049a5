import type { Metadata } from 'next'
import { OwnPasswordForm } from '@/components/accounts/own-password-form'
import { OwnExtension } from '@/components/accounts/own-extension'
import { OwnSignIns } from '@/components/accounts/own-sign-ins'
import { LanguageChoice } from '@/components/shell/language-choice'
import { Page } from '@/components/shell/page'
import { loadOwnExtension } from '@/lib/calling/own-extension'
import { db } from '@/lib/db'
import { listPbxes } from '@/lib/pbxes/list-pbxes'
import { mayCallSomewhere } from '@/lib/calling/may-call'
import { listSignIns } from '@/lib/sign-ins/list-sign-ins'
import { requireViewer } from '../require-viewer'
import { changeOwnPasswordAction } from './actions'
import { endSignInAction } from './end-sign-in'
import { setOwnExtensionAction } from './own-extension-action'

export const metadata: Metadata = { title: 'Your account' }

export default async function AccountPage() {
  const viewer = await requireViewer('/account')
  const [signIns, own, pbxes, mayCall] = await Promise.all([
    listSignIns(viewer.id),
    loadOwnExtension(db(), viewer.id),
    listPbxes(db()),
    mayCallSomewhere(db()),
  ])
  return (
    <Page
      viewer={viewer}
      title="Your account"
      lead="With a new password you stay signed in here; everywhere else you are signed out."
      width="decide"
    >
      <div className="grid gap-6">
        <OwnPasswordForm username={viewer.username} change={changeOwnPasswordAction} />
        {mayCall ? (
          <OwnExtension pbxes={pbxes.map(({ id, name }) => ({ id, name }))} own={own} save={setOwnExtensionAction} />
        ) : null}
        <OwnSignIns signIns={signIns} present={viewer.signInId} end={endSignInAction} />
        <LanguageChoice />
      </div>
    </Page>
  )
}
