import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Client } from 'pg'
import { hashPassword, isPassword } from '../../lib/auth/password.ts'
import { desks } from '../../sandbox/index.ts'
import { secretIn } from '../../runtime/secret-file.ts'
import { demoDirectory } from '../../runtime/demo/running.ts'

const labels = [
  'Window',
  'Aisle',
  'Corner',
  'Quiet corner',
  'Standing desk',
  'By the printer',
  'Front desk',
  'Visitors',
]

/** The pool, unless somebody has filled it already: what was changed in the demo stays changed. */
export async function addDesks(client: Client): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM phones LIMIT 1')
  if (rowCount !== 0) return
  for (const [index, { number, location }] of desks.entries())
    await client.query(
      `WITH place AS (
         INSERT INTO locations (pbx, name) VALUES ('main', $3)
         ON CONFLICT (pbx, name) DO UPDATE SET name = EXCLUDED.name RETURNING id
       )
       INSERT INTO phones (pbx, number, label, location_id) SELECT 'main', $1, $2, id FROM place`,
      [number, labels[index] ?? `Desk ${number}`, location],
    )
}

export interface DemoAccount {
  username: string
  password: string
}

/** An administrator and a front desk account. Their passwords are generated on the first run and stay the same. */
export async function addAccounts(client: Client): Promise<[admin: DemoAccount, frontDesk: DemoAccount]> {
  return [
    await addAccount(client, { username: 'admin', name: 'Demo administrator', role: 'admin' }),
    await addAccount(client, { username: 'frontdesk', name: 'Demo front desk', role: 'front_desk' }),
  ]
}

async function addAccount(client: Client, account: { username: string; name: string; role: string }) {
  const { username, name, role } = account
  const password = secretIn(join(demoDirectory, `password-${username}`), 9)
  const { rows } = await client.query<{ password_hash: string }>(
    'SELECT password_hash FROM accounts WHERE username = $1',
    [username],
  )
  // What the demo prints is right, even after somebody changed the password or deleted the file with it.
  if (rows[0] !== undefined && (await isPassword(password, rows[0].password_hash))) return { username, password }
  await client.query(
    `INSERT INTO accounts (id, username, name, password_hash, role) VALUES ($1, $2, $3, $4, $5::"Role")
     ON CONFLICT (username) DO UPDATE SET password_hash = EXCLUDED.password_hash`,
    [randomUUID(), username, name, await hashPassword(password), role],
  )
  return { username, password }
}
