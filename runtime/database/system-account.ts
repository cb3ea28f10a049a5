import { readFileSync } from 'node:fs'

export interface SystemAccount {
  uid: number
  gid: number
}

/** The account a server started by root runs as: `postgres` where the machine has it, else `nobody`. */
export function freshSystemAccount(): SystemAccount {
  const rows = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = rows.find((row) => row.startsWith(`${name}:`))?.split(':') ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody" to run it as. ' +
      'Start Hot Desk as an ordinary user, or set DATABASE_URL in .env to a PostgreSQL server of your own.',
  )
}
