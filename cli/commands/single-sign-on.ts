import type { FindingGroup } from '../../lib/contract/findings.ts'
import { saveSingleSignOnSchema, type SingleSignOn, singleSignOnSchema } from '../../lib/contract/single-sign-on.ts'
import { loadSingleSignOn } from '../../lib/single-sign-on/load.ts'
import { removeSingleSignOn, saveSingleSignOn } from '../../lib/single-sign-on/save.ts'
import { testSingleSignOn } from '../../lib/single-sign-on/test-provider.ts'
import type { Command } from '../command.ts'
import { withContext } from '../context.ts'
import { dashboardAddress } from '../dashboard-address.ts'
import type { Installation } from '../installation.ts'
import { table } from '../table.ts'

const names: string[] = Object.keys(saveSingleSignOnSchema.shape).filter(
  (name) => name !== 'secret' && name !== 'version',
)

const show: Command = {
  name: 'sso show',
  summary: 'Show how people sign in with the account of their organisation, never the client secret',
  answer: 'GET /single-sign-on',
  details:
    'It is set up in the dashboard (Settings, Sign-in) or with the REST API, where the client secret is entered.',
  async run(input) {
    const settings = await withContext(input, async ({ db }, _url, installation) => {
      return shownAt(installation, await loadSingleSignOn(db))
    })
    return { data: settings, text: table(['SETTING', 'VALUE'], rowsOf(settings)) }
  },
}

const set: Command = {
  name: 'sso set',
  summary: 'Change one setting of single sign-on',
  arguments: [
    { name: 'SETTING', text: 'as sso show shows it, for example forOwnPages', choices: names },
    { name: 'VALUE', text: 'its value; yes, no or none' },
  ],
  answer: 'PATCH /single-sign-on',
  details:
    'Another issuer needs the client secret again: change it in the dashboard. People who signed in by what is switched off are signed out.',
  async run(input) {
    const [name, text] = [input.argument(0) ?? '', input.argument(1) ?? '']
    const change = { [name]: valueOf(name, text) }
    const settings = await withContext(input, async (ctx, _url, installation) => {
      return shownAt(installation, await saveSingleSignOn({ ctx, input: change }))
    })
    return { data: settings, text: `${name} is ${text}.` }
  },
}

const test: Command = {
  name: 'sso test',
  summary: 'Ask the provider what a sign-in would need',
  answer: 'POST /single-sign-on/test',
  details: 'Whether it accepts the client secret is tested in the dashboard (Settings, Sign-in).',
  async run(input) {
    const findings = await withContext(input, (ctx) => testSingleSignOn({ ctx, input: { triesSecret: false } }))
    return { data: { findings }, text: findings.map(inWords).join('\n') }
  },
}

const remove: Command = {
  name: 'sso remove',
  summary: 'Remove single sign-on, and end the sign-ins made through it',
  details: 'People sign in with their passwords and PINs. Accounts stay, including those that it created.',
  async run(input) {
    await withContext(input, (ctx) => removeSingleSignOn({ ctx, input: {} }))
    return { data: {}, text: 'Single sign-on is removed.' }
  },
}

export const singleSignOnCommands: Command[] = [show, set, test, remove]

const kept = singleSignOnSchema.shape

/** A text that may be yes is only so where the setting is a switch. */
function valueOf(name: string, text: string): string | boolean | null {
  const isSwitch = Object.entries(kept).some(([field, schema]) => field === name && schema.safeParse(true).success)
  if (isSwitch && ['yes', 'no'].includes(text)) return text === 'yes'
  return text === 'none' && name === 'groupsClaim' ? null : text
}

/** With where the provider sends people back to; registered there. */
const shownAt = (installation: Installation, settings: SingleSignOn) => ({
  ...settings,
  redirectUri: new URL('/sso/callback', dashboardAddress(installation)).href,
})

const rowsOf = (settings: SingleSignOn) =>
  Object.entries(settings).map(([name, value]) => [name, value === null ? 'none' : shown(value)])

const shown = (value: string | number | boolean) =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : value === '' ? '-' : String(value)

const inWords = ({ check, status, found, next }: FindingGroup) =>
  `${status.padEnd(8)} ${check}: ${found}${next === undefined ? '' : ` ${next}`}`
