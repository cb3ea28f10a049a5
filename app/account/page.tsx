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
import { ownAccountWords } from '@/words/own-account'

export const generateMetadata = (): Metadata => ({ title: ownAccountWords().title })

export default async function AccountPage() {
  const viewer = await requireViewer('/account')
  const [signIns, own, pbxes, mayCall] = await Promise.all([
    listSignIns(viewer.id),
    loadOwnExtension(db(), viewer.id),
    listPbxes(db()),
    mayCallSomewhere(db()),
  ])
  const { title, lead } = ownAccountWords()
  return (
    <Page viewer={viewer} title={title} lead={lead} width="decide">
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
