import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { waitFor } from '../wait-for.ts'
import type { Place } from './place.ts'
import { isReady } from './postmaster.ts'
import { superuser } from './roles.ts'

export interface ServerOptions {
  place: Place
  port: number
  superuserPassword: string
  /** What the server prints; made again at each start. */
  logFile: string
  /** For throw-away rows: nothing is forced to disk. */
  throwAway: boolean
}

/** Makes the data directory on first use. */
export function createCluster({ place, superuserPassword }: Pick<ServerOptions, 'place' | 'superuserPassword'>): void {
  const { data, account } = place
  if (existsSync(join(data, 'PG_VERSION'))) return
  // Under another name until it is whole: a set-up that was interrupted starts over.
  const unfinished = `${data}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  if (account !== null) chownSync(unfinished, account.uid, account.gid)
  const passwordFile = `${data}.new-password`
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 })
  if (account !== null) chownSync(passwordFile, account.uid, account.gid)
  const made = spawnSync(
    join(place.native, 'bin/initdb'),
    [
      ...[
        `--pgdata=${unfinished}`,
        `--username=${superuser}`,
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--no-sync',
      ],
      ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ],
    { ...account, cwd: '/', encoding: 'utf8' },
  )
  rmSync(passwordFile)
  if (made.status !== 0)
    throw new Error(`The database could not be made in ${data}:\n${made.stderr || String(made.error)}`)
  renameSync(unfinished, data)
}

/** Starts the server and waits until it takes connections. In a separate process group: Ctrl-C must reach us alone. */
export async function runServer(options: Omit<ServerOptions, 'superuserPassword'>): Promise<ChildProcess> {
  const { place, logFile } = options
  mkdirSync(dirname(logFile), { recursive: true })
  const log = openSync(logFile, 'w', 0o600)
  const server = spawn(join(place.native, 'bin/postgres'), ['-D', place.data, ...flags(options)], {
    ...place.account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const ended = () => server.exitCode !== null || server.signalCode !== null
  const started = await waitFor(() => ended() || isReady(place.data), 30_000)
  if (started && !ended()) return server
  server.kill('SIGQUIT')
  throw new Error(`The database did not start. Its last words (${logFile}):\n${tail(logFile)}`)
}

function flags({ port, throwAway }: Pick<ServerOptions, 'port' | 'throwAway'>): string[] {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    ...(throwAway ? ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'] : []),
  ]
  return settings.flatMap((setting) => ['-c', setting])
}

const tail = (file: string) => readFileSync(file, 'utf8').trim().split('\n').slice(-15).join('\n')
