import type { Client } from 'pg'
import { type Finding, ok, problem } from '../../lib/contract/findings.ts'
import { firstPbx, type PbxConnection, pbxConnectionSchema } from '../../lib/contract/pbxes.ts'
import { settingsSchema, type UpdateSettings, updateSettingsSchema } from '../../lib/contract/settings.ts'
import type { Wanted } from '../../pbx/doctor/pbx-settings.ts'
import { AlreadyRunning, runningEmbeddedDatabase } from '../../runtime/database/embedded.ts'
import { MigrationProblem } from '../../runtime/database/migrate.ts'
import { reachDatabase } from '../../runtime/database/reach.ts'
import { withClient } from '../../runtime/database/use-database.ts'
import { databaseVersion } from '../../runtime/database/version.ts'
import type { Installation } from '../installation.ts'

/** What the database is asked; null where it cannot be. */
export interface Stored {
  /** The first one first. */
  pbxes: StoredPbx[]
  updates: UpdateSettings
  /** Its clock, in milliseconds since 1970. */
  now: number
}

export interface StoredPbx extends Wanted {
  id: string
  /** null: the environment has it. */
  connection: PbxConnection | null
  /** Encrypted. */
  secrets: string | null
}

/** Looks, and changes nothing: neither starts a database nor brings one up to date. */
export async function checkDatabase(
  installation: Installation,
): Promise<{ findings: Finding[]; stored: Stored | null }> {
  const { databaseUrl } = installation
  const url = await addressOf(installation)
  if (typeof url !== 'string') return { findings: [url], stored: null }
  try {
    await reachDatabase(url)
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return { findings: [problem('database', found, 'Correct DATABASE_URL, or what it names.')], stored: null }
  }
  return withClient(url, async (client) => {
    const schema = await checkSchema(client)
    const stored = schema.status === 'ok' ? await read(client) : null
    return {
      findings: [ok('database', databaseUrl === null ? 'the built-in one answers' : 'it answers'), schema],
      stored,
    }
  })
}

async function addressOf({ databaseUrl, dataDirectory }: Installation): Promise<string | Finding> {
  try {
    const url = databaseUrl ?? (await runningEmbeddedDatabase(dataDirectory))
    return url ?? problem('database', 'The built-in database is not running.', 'Start Hot Desk: npm start')
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error
    return problem('database', error.message, 'Ctrl-C where it was started, then: npm start')
  }
}

async function checkSchema(client: Client): Promise<Finding> {
  try {
    const { isEmpty, missing } = await databaseVersion(client)
    if (isEmpty) return problem('schema', 'The database is empty.', 'Run hotdesk migrate, or start Hot Desk.')
    if (missing === 0) return ok('schema', 'it is of this version')
    return problem(
      'schema',
      `The database lacks ${missing} changes of this version.`,
      'Run hotdesk migrate, or restart Hot Desk.',
    )
  } catch (error) {
    if (!(error instanceof MigrationProblem)) throw error
    return problem('schema', error.message, 'docs/cli.md has backup and restore.')
  }
}

async function read(client: Client): Promise<Stored> {
  const { rows } = await client.query<Record<'connection' | 'groups', unknown> & Omit<StoredPbx, 'settings'>>(
    `SELECT id, connection, secrets,
            ARRAY(SELECT may FROM free_desks WHERE free_desks.pbx = pbxes.id) AS "freeDesks",
            ARRAY(SELECT number FROM phones WHERE phones.pbx = pbxes.id ORDER BY number) AS pool,
            ARRAY(SELECT "values" FROM settings WHERE settings.pbx = pbxes.id) AS groups
     FROM pbxes WHERE removed_at IS NULL ORDER BY id <> '${firstPbx}', pbxes.name`,
  )
  const { rows: clock } = await client.query<{ now: Date }>('SELECT clock_timestamp() AS now')
  const { rows: ofAll } = await client.query<{ values: unknown }>(
    `SELECT "values" FROM settings WHERE pbx = '' AND "group" = 'updates'`,
  )
  const pbxes = rows.map(({ groups, connection, ...pbx }) => {
    const settings = settingsSchema.parse(Object.assign({}, ...(groups as object[])))
    return { ...pbx, settings, connection: pbxConnectionSchema.nullable().parse(connection) }
  })
  const updates = updateSettingsSchema.parse(ofAll[0]?.values ?? {})
  return { pbxes, updates, now: clock[0]?.now.getTime() ?? 0 }
}
