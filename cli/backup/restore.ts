import type { Client } from 'pg'
import { exitCodes } from '../exit-codes.ts'
import { CommandProblem } from '../problem.ts'
import { goneColumns, leftOut, tables } from './format.ts'
import type { Backup } from './read.ts'

const pageSize = 1000

/** Loads a backup in one transaction. Throws CommandProblem when somebody uses the database, or it is not empty. */
export async function restore(client: Client, { rows }: Backup, replace: boolean): Promise<void> {
  await client.query('BEGIN')
  await refuseIfInUse(client)
  const derived = leftOut.filter((table) => !table.startsWith('_'))
  await client.query(`LOCK TABLE ${[...tables, ...derived].join(', ')}`)
  if (replace) await client.query(`TRUNCATE ${[...tables, ...derived].join(', ')}`)
  else await refuseIfFilled(client)
  for (const table of tables) await load(client, table, rows[table])
  // The next event comes after those that were loaded.
  await client.query(
    `SELECT setval(pg_get_serial_sequence('events', 'id'), max(id)) FROM events HAVING max(id) IS NOT NULL`,
  )
  await client.query('COMMIT')
}

/** Columns that the backup does not know, because a later version added them, take their defaults. */
async function load(client: Client, table: (typeof tables)[number], rows: readonly string[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(JSON.parse(first) as object)
    .filter((name) => !goneColumns[table]?.includes(name))
    .map((name) => client.escapeIdentifier(name))
    .join(', ')
  for (let start = 0; start < rows.length; start += pageSize)
    await client.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json)`,
      [`[${rows.slice(start, start + pageSize).join(',')}]`],
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
  for (const table of tables) {
    const { rowCount } = await client.query(`SELECT FROM ${table} LIMIT 1`)
    if (rowCount !== 0)
      throw new CommandProblem(
        'not_empty',
        'The database is not empty.',
        'Make a backup of it, then add --replace to delete what it holds.',
      )
  }
}
