import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readMigrations } from '../../runtime/database/migrate.ts'
import { withClient } from '../../runtime/database/use-database.ts'
import type { Database, Facts, FreePbx, Wish } from './facts.ts'
import { freePbxVersion, readModule, readSetting } from './fwconsole.ts'
import type { Places } from './places.ts'
import { settingsOf } from './present-settings.ts'
import { run } from './programs.ts'
import { lookAtAsterisk } from './steps/asterisk-files.ts'
import { asPostgres, isPostgresInstalled, isTrue } from './steps/postgres.ts'
import { isScriptFor, keysIn } from './steps/remote.ts'

/** Looks, and changes nothing. Throws CommandProblem. */
export async function look(places: Places, version: string, wish: Wish): Promise<Facts> {
  const settings = settingsOf(places)
  const postgres = lookAtPostgres(wish.database)
  return {
    version,
    freePbx: wish.pbx.kind === 'freepbx' ? lookAtFreePbx() : null,
    asterisk: wish.pbx.kind === 'asterisk' ? lookAtAsterisk(places, wish.pbx) : null,
    postgres,
    settings,
    database: await lookAtDatabase(wish.database, postgres.hasDatabase),
    services: {
      isSystemd: existsSync(places.systemd),
      isEnabled: isQuietly('is-enabled', 'hotdesk.target'),
      isRunning: isQuietly('is-active', 'hotdesk-worker'),
      isWithoutWorker: existsSync(join(places.folder, 'no-worker')),
    },
    remote: { hasKeys: existsSync(keysIn(places)), hasScript: isScriptFor(places, { settings, version }) },
  }
}

const advancedSettings = ['ENABLE_ARI', 'HTTPENABLED', 'AMPEXTENSIONS']

const lookAtFreePbx = (): FreePbx => ({
  version: freePbxVersion(),
  settings: Object.fromEntries(advancedSettings.map((name) => [name, readSetting(name)])),
  module: readModule(),
})

function lookAtPostgres({ kind }: Database): Facts['postgres'] {
  if (kind === 'url') return { isInstalled: false, hasRole: false, hasDatabase: false }
  if (!isPostgresInstalled()) return { isInstalled: false, hasRole: false, hasDatabase: false }
  return {
    isInstalled: true,
    hasRole: isTrue(`SELECT 1 FROM pg_roles WHERE rolname = 'hotdesk'`),
    hasDatabase: isTrue(`SELECT 1 FROM pg_database WHERE datname = 'hotdesk'`),
  }
}

const migrationsDone =
  'SELECT count(*) FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL'
const administrators = `SELECT count(*) FROM accounts WHERE role = 'admin' AND disabled_at IS NULL`
const holdsOnPbx =
  'SELECT count(*) FROM (SELECT 1 FROM sessions WHERE ended_at IS NULL UNION ALL SELECT 1 FROM restricted_pbxes) held'

/** Null while none answers. */
async function lookAtDatabase(database: Database, hasLocal: boolean): Promise<Facts['database']> {
  if (database.kind === 'local')
    return hasLocal ? describe((sql) => asPostgres('psql', '-tAc', sql, 'hotdesk').stdout) : null
  return withClient(database.url, (client) =>
    describe(async (sql) => {
      const { rows } = await client.query<{ count: string }>(sql).catch(() => ({ rows: [] }))
      return rows[0]?.count ?? ''
    }),
  ).catch(() => null)
}

/** @param count of a query; '' while there is no such table */
async function describe(count: (sql: string) => Promise<string> | string): Promise<Facts['database']> {
  return {
    hasTables: Number(await count(migrationsDone)) >= readMigrations().length,
    hasAdministrator: Number(await count(administrators)) > 0,
    holdsPhones: Number(await count(holdsOnPbx)) > 0,
  }
}

/** Without systemd there are no services. */
function isQuietly(question: 'is-enabled' | 'is-active', unit: string): boolean {
  try {
    return run('systemctl', [question, '--quiet', unit]).code === 0
  } catch {
    return false
  }
}
