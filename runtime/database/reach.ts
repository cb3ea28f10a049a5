import { placeOf } from '../../lib/contract/database-url.ts'
import { SettingsProblem } from '../launch/settings.ts'
import { withClient } from './use-database.ts'

/** What to do about the failures people meet, by PostgreSQL's and the system's own codes. */
const advice: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there: check host and port, and that PostgreSQL runs',
  ENOTFOUND: 'there is no such host: check its name',
  EAI_AGAIN: 'the name of the host cannot be resolved now: check it, and this machine’s name server',
  ETIMEDOUT: 'no answer: check host and port, and what a firewall lets through',
  '28P01': 'wrong password: check user and password',
  '28000': 'the server lets nobody in that way: check the user, and the server’s pg_hba.conf',
  '3D000': 'there is no such database: make it with createdb, or correct the name',
}

/** Makes sure that the administrator's own database can be used. Throws SettingsProblem, which never shows the password. */
export async function reachDatabase(url: string): Promise<void> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'))
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    throw new SettingsProblem([`DATABASE_URL  ${placeOf(url)} cannot be used: ${advice[code] ?? message}`])
  }
}
