import { z } from 'zod'
import { readModule, saveConnection } from '../fwconsole.ts'
import { listWithHotdesk, runHotdesk } from '../hotdesk.ts'
import { settingsNow } from '../present-settings.ts'
import type { Step, Undo } from '../step.ts'

type Settings = Readonly<Record<string, string>>

const tokenName = 'FreePBX'
const nameOf = (host: string | null) => (host === null ? tokenName : `${tokenName} on ${host}`)

/**
 * What its page needs, and what the module's removal needs to log everybody out.
 *
 * @param host null: on this machine
 */
export function makeToken(host: string | null, settings: Settings): string {
  const words = ['token', 'create', '--name', nameOf(host), '--scope', 'board,sessions', '--expires', 'never']
  return z.object({ token: z.string() }).parse(runHotdesk(words, settings)).token
}

/** Those that were made for that page. They never expire: one that nobody needs any more is ended. */
export function endTokens(host: string | null, settings: Settings): void {
  const tokens = listWithHotdesk(['token', 'list'], settings, z.object({ id: z.string(), name: z.string() }))
  for (const { id } of tokens.filter(({ name }) => name === nameOf(host))) runHotdesk(['token', 'revoke', id], settings)
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
    const apiToken = readModule()?.hasApiToken === true ? '' : makeToken(null, settings)
    saveConnection({ ...(dashboardUrl !== undefined && { dashboardUrl }), apiToken })
  },
}

/** Somebody who reads FreePBX's database later gains nothing from it. */
export const endLink: Undo = {
  id: 'token',
  title: () => 'End the API token of FreePBX’s page',
  isNeeded: ({ freePbx }) => freePbx?.module?.hasApiToken ?? false,
  carryOut: ({ places }) => endTokens(null, settingsNow(places)),
}
