import { existsSync } from 'node:fs'
import { waitFor } from '../../../runtime/wait-for.ts'
import { CommandProblem } from '../../problem.ts'
import { systemUser } from '../hotdesk.ts'
import { mustRun, run } from '../programs.ts'
import type { Step } from '../step.ts'

const elsewhere = 'Or name a database elsewhere with --database. Then run this again.'

export const asPostgres = (program: string, ...args: string[]) => run(program, args, { user: 'postgres' })

/** Whether a question that asks for 1 is answered with it. */
export const isTrue = (sql: string, database = 'postgres') =>
  asPostgres('psql', '-tAc', sql, database).stdout.trim() === '1'

export const isPostgresInstalled = () =>
  run('dpkg-query', ['-W', '-f=${db:Status-Status}', 'postgresql']).stdout === 'installed'

export const installPostgres: Step = {
  id: 'postgresql',
  title: () => 'Install PostgreSQL from Debian’s packages',
  isFor: ({ database }) => database.kind === 'local',
  isDone: ({ postgres }) => postgres.isInstalled,
  carryOut() {
    mustRun(
      'apt-get',
      ['install', '--yes', '--no-install-recommends', 'postgresql'],
      `Run apt-get update. ${elsewhere}`,
      {
        seconds: 600,
        environment: { DEBIAN_FRONTEND: 'noninteractive' },
      },
    )
  },
}

export const makeDatabase: Step = {
  id: 'database',
  title: () => 'Make the database hotdesk and its user, who comes by the local socket and has no password',
  isFor: ({ database }) => database.kind === 'local',
  isDone: ({ postgres }) => postgres.hasRole && postgres.hasDatabase,
  async carryOut({ places }) {
    await startPostgres(places.systemd)
    const next = `journalctl -u "postgresql*" says more. ${elsewhere}`
    const make = (program: string, ...args: string[]) => mustRun(program, args, next, { user: 'postgres' })
    if (!isTrue(`SELECT 1 FROM pg_roles WHERE rolname = '${systemUser}'`)) make('createuser', systemUser)
    if (!isTrue(`SELECT 1 FROM pg_database WHERE datname = 'hotdesk'`))
      make('createdb', `--owner=${systemUser}`, 'hotdesk')
  },
}

async function startPostgres(systemd: string): Promise<void> {
  const answers = () => asPostgres('psql', '-tAc', 'SELECT 1').code === 0
  if (answers()) return
  if (existsSync(systemd)) run('systemctl', ['start', 'postgresql'])
  else run('service', ['postgresql', 'start'])
  if (await waitFor(answers, 30_000)) return
  throw new CommandProblem(
    'no_postgres',
    'PostgreSQL of this machine does not answer.',
    `journalctl -u "postgresql*" says why. ${elsewhere}`,
  )
}
