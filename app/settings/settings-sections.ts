import type { ReactNode } from 'react'
import type { SettingsPageId } from '@/components/settings/groups'
import type { OfPbx } from './of-pbx'
import { ActionsSettings } from './sections/actions'
import { AutomaticLogoutSettings } from './sections/automatic-logout'
import { FollowingSettings } from './sections/following'
import { FreeDesksSettings } from './sections/free-desks'
import { HistorySettings } from './sections/history'
import { OwnPageSettings } from './sections/own-page'
import { PbxesSettings } from './sections/pbxes'
import { PinsSettings } from './sections/pins'
import { RoutingSettings } from './sections/routing'
import { SignInSettings } from './sections/sign-in'
import { TokensSettings } from './sections/tokens'
import { UpdatesSettings } from './sections/updates'
import { WallsSettings } from './sections/walls'
import { WebhooksSettings } from './sections/webhooks'

/** What each page of components/settings/groups.ts shows; each loads what it needs. */
export const sections: Record<SettingsPageId, (of: OfPbx) => Promise<ReactNode>> = {
  pbxes: PbxesSettings,
  routing: RoutingSettings,
  'automatic-logout': AutomaticLogoutSettings,
  'free-desks': FreeDesksSettings,
  following: FollowingSettings,
  pins: PinsSettings,
  actions: ActionsSettings,
  'own-pages': OwnPageSettings,
  walls: WallsSettings,
  history: HistorySettings,
  updates: UpdatesSettings,
  'sign-in': SignInSettings,
  tokens: TokensSettings,
  webhooks: WebhooksSettings,
}
