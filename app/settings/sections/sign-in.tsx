import { SingleSignOnSettings } from '@/components/single-sign-on/settings'
import { db } from '@/lib/db'
import { findSingleSignOn, redirectUri } from '@/lib/single-sign-on/load'
import type { OfPbx } from '../of-pbx'
import * as actions from '../single-sign-on-actions'

const ssoActions = {
  save: actions.saveSingleSignOnAction,
  test: actions.testSingleSignOnAction,
  remove: actions.removeSingleSignOnAction,
}

export async function SignInSettings({ pbxes }: OfPbx) {
  const settings = await findSingleSignOn(db())
  const named = pbxes.map(({ id, name }) => ({ id, name }))
  return (
    <SingleSignOnSettings
      // Removed, it begins with what a first one would.
      key={settings ? 'one' : 'none'}
      {...{ settings, redirectUri: redirectUri(), pbxes: named, actions: ssoActions }}
    />
  )
}
