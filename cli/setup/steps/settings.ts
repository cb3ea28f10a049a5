import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { parse } from 'dotenv'
import { settingsFor, withSettings } from '../../asterisk/settings-file.ts'
import { CommandProblem } from '../../problem.ts'
import { readModule } from '../fwconsole.ts'
import { systemUser } from '../hotdesk.ts'
import type { Facts, Wish } from '../facts.ts'
import type { Places } from '../places.ts'
import { settingsOf } from '../present-settings.ts'
import { mustRun } from '../programs.ts'
import type { Step, Undo, Work } from '../step.ts'
import { areSet, isLocalDatabaseUrl, localDatabaseUrl, pbxSettings, webSettings } from '../wanted-settings.ts'
import { asteriskPlan } from './asterisk-files.ts'
import { asPostgres } from './postgres.ts'

export const writeSettingsFile: Step = {
  id: 'settings',
  title: ({ settings }) =>
    `${settings === null ? 'Write' : 'Bring up to date'} Hot Desk’s settings, /etc/hotdesk/hotdesk.env (root and the group hotdesk read it)`,
  isFor: () => true,
  isDone: (facts, wish) => {
    const wanted = pbxSettings(facts, wish)
    if (wanted === null || facts.settings === null) return false
    return areSet({ ...wanted, ...webSettings(wish.url) }, facts.settings) && hasDatabase(wish, facts.settings)
  },
  carryOut(work) {
    const { places, wish } = work
    const before = readFileSync(existsSync(places.settings) ? places.settings : places.template, 'utf8')
    const lines = {
      ...pbxNow(work),
      ...webSettings(wish.url),
      ...databaseSettings(wish, parse(before)['DATABASE_URL']),
    }
    putSettings(places, withSettings(before, lines))
  },
}

export const putSettingsAway: Undo = {
  id: 'settings',
  title: () => 'Put the settings away, as /etc/hotdesk/hotdesk.env.undone',
  isNeeded: ({ settings }) => settings !== null,
  carryOut: ({ places }) => renameSync(places.settings, `${places.settings}.undone`),
}

/** Closed before anything secret is in it. */
export function putSettings({ folder, settings }: Places, text: string): void {
  const group = Number(mustRun('id', ['-g', systemUser], 'Install the package again: it makes the user hotdesk.'))
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const draft = `${settings}.new`
  writeFileSync(draft, text, { mode: 0o600 })
  chownSync(draft, process.getuid?.() ?? 0, group)
  chmodSync(draft, 0o640)
  renameSync(draft, settings)
}

const hasDatabase = ({ database }: Wish, present: Facts['settings']) =>
  database.kind === 'url' ? present?.['DATABASE_URL'] === database.url : isLocalDatabaseUrl(present?.['DATABASE_URL'])

/** The template has no port in it; what somebody has written there stays. */
function databaseSettings({ database }: Wish, present: string | undefined): Record<string, string> {
  if (database.kind === 'url') return { DATABASE_URL: database.url }
  if (isLocalDatabaseUrl(present) && /:\d+\/hotdesk$/.test(present ?? '')) return {}
  return { DATABASE_URL: localDatabaseUrl(asPostgres('psql', '-tAc', 'SHOW port').stdout.trim() || '5432') }
}

/** By now the steps before have seen to it that there is something to read. */
function pbxNow({ places, facts, wish }: Work): Readonly<Record<string, string>> {
  const { pbx } = wish
  const module = pbx.kind === 'freepbx' ? readModule() : null
  if (module !== null) return module.settings
  const known = pbx.kind === 'asterisk' ? settingsFor(places.asterisk, asteriskPlan(places, pbx).secrets) : null
  const lines = known ?? pbxSettings({ ...facts, settings: settingsOf(places) }, wish)
  if (lines !== null) return lines
  throw new CommandProblem(
    'no_module',
    'FreePBX’s module does not say how to connect.',
    'Run fwconsole hotdesk show on the PBX: what it says is missing. Then run this again.',
  )
}
