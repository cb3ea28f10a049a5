import { z } from 'zod'
import { readModule, saveConnection } from '../fwconsole.ts'
import { runHotdesk } from '../hotdesk.ts'
import { settingsNow } from '../present-settings.ts'
import type { Step } from '../step.ts'

export const tokenName = 'FreePBX'

/** What its page needs, and what the module's removal needs to log everybody out. */
export function makeToken(settings: Readonly<Record<string, string>>): string {
  const words = ['token', 'create', '--name', tokenName, '--scope', 'board,sessions', '--expires', 'never']
  return z.object({ token: z.string() }).parse(runHotdesk(words, settings)).token
}

export const linkFreePbx: Step = {
  id: 'link',
  title: () => 'Give FreePBX’s page the address of the dashboard and an API token that reads and logs out',
  isFor: ({ pbx }) => pbx.kind === 'freepbx',
  isDone: ({ freePbx, settings }, { url }) =>
    (freePbx?.module?.hasApiToken ?? false) && freePbx?.module?.dashboardUrl === (url ?? settings?.['HOTDESK_URL']),
  carryOut({ places, wish }) {
    const settings = settingsNow(places)
    const dashboardUrl = wish.url ?? settings['HOTDESK_URL']
    const apiToken = readModule()?.hasApiToken === true ? '' : makeToken(settings)
    saveConnection({ ...(dashboardUrl !== undefined && { dashboardUrl }), apiToken })
  },
}
