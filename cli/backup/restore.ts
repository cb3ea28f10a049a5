import type { Client } from 'pg'
import { exitCodes } from '../exit-codes.ts'
import { CommandProblem } from '../problem.ts'
import { readMigrations } from '../../runtime/database/migrate.ts'
import { leftOut, tables } from './format.ts'
import type { Backup } from './read.ts'

const pageSize = 1000
/** Of pictures: as many are a text that JavaScript and PostgreSQL can hold. */
const pageSizes: Partial<Record<(typeof tables)[number], number>> = { floor_plans: 10 }

/** Where the backup becomes one of this version before its rows are taken over. */
const workshop = 'hotdesk_restore'

/**
 * Loads a backup in one transaction, into a database of this version. Throws CommandProblem when somebody uses the
 * database, or it is not empty.
 */
export async function restore(client: Client, { rows, migrations }: Backup, replace: boolean): Promise<void> {
  await client.query('BEGIN')
  await refuseIfInUse(client)
  const derived = leftOut.filter((table) => !table.startsWith('_'))
  await client.query(`LOCK TABLE ${[...tables, ...derived].join(', ')}`)
  if (!replace) await refuseIfFilled(client)
  await client.query(`TRUNCATE ${[...tables, ...derived].join(', ')}`)
  await bringUpToDate(client, rows, migrations)
  for (const table of tables) await takeOver(client, table)
  await client.query(`DROP SCHEMA ${workshop} CASCADE`)
  // The next event, or call, comes after those that were loaded.
  for (const table of ['events', 'calls'])
    await client.query(
      `SELECT setval(pg_get_serial_sequence('${table}', 'id'), max(id)) FROM ${table} HAVING max(id) IS NOT NULL`,
    )
  await client.query('COMMIT')
}

/** The backup's rows in tables as its version had them, which then get the migrations that have come since. */
async function bringUpToDate(client: Client, rows: Backup['rows'], applied: readonly string[]): Promise<void> {
  await client.query(`CREATE SCHEMA ${workshop}`)
  await client.query(`SET LOCAL search_path = ${workshop}`)
  const migrations = readMigrations()
  for (const { script } of migrations.filter(({ name }) => applied.includes(name))) await client.query(script)
  // Rows that migrations have made are in the backup as well.
  await client.query(await emptyWorkshop(client))
  for (const table of tables) await load(client, table, rows[table])
  for (const { script } of migrations.filter(({ name }) => !applied.includes(name))) await client.query(script)
  await client.query('SET LOCAL search_path = public')
}

async function emptyWorkshop(client: Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = $1',
    [workshop],
  )
  return `TRUNCATE ${rows.map(({ name }) => name).join(', ')}`
}

/** Through JSON: a type of the workshop, for example of roles, is another one than the database's. */
async function takeOver(client: Client, table: (typeof tables)[number]): Promise<void> {
  await client.query(
    `INSERT INTO public.${table}
     SELECT (json_populate_record(NULL::public.${table}, row_to_json(made))).* FROM ${workshop}.${table} made`,
  )
}

async function load(client: Client, table: (typeof tables)[number], rows: readonly string[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(JSON.parse(first) as object)
    .map((name) => client.escapeIdentifier(name))
    .join(', ')
  const size = pageSizes[table] ?? pageSize
  for (let start = 0; start < rows.length; start += size)
    await client.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json)`,
      [`[${rows.slice(start, start + size).join(',')}]`],
    )
}

/** Throws CommandProblem while anybody else is connected to the database. */
export async function refuseIfInUse(client: Client): Promise<void> {
  const { rows } = await client.query<{ pid: number; name: string }>(
    `SELECT pid, application_name AS name FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  )
  if (rows.length === 0) return
  throw new CommandProblem(
    'in_use',
    'Something is using the database, probably Hot Desk itself.',
    'Stop Hot Desk (Ctrl-C where it was started, or systemctl stop hotdesk.target), then try again.',
    exitCodes.failed,
    rows.map(({ pid, name }) => `PostgreSQL process ${pid}${name === '' ? '' : ` (${name})`}`),
  )
}

async function refuseIfFilled(client: Client): Promise<void> {
  // The first PBX is there from the beginning.
  for (const table of tables.filter((name) => name !== 'pbxes')) {
    const { rowCount } = await client.query(`SELECT FROM ${table} LIMIT 1`)
    if (rowCount !== 0)
      throw new CommandProblem(
        'not_empty',
        'The database is not empty.',
        'Make a backup of it, then add --replace to delete what it holds.',
      )
  }
}
