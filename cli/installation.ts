import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'dotenv'
import type { Client } from 'pg'
import { environmentSchema } from '../lib/contract/environment.ts'
import { reachDatabase } from '../runtime/database/reach.ts'
import { useDatabase, withClient } from '../runtime/database/use-database.ts'
import { type DatabaseVersion, databaseVersion } from '../runtime/database/version.ts'
import { demoDirectory, demoEnvironment } from '../runtime/demo/running.ts'
import { settingsFile } from '../runtime/installation.ts'
import { SettingsProblem } from '../runtime/launch/settings.ts'
import { projectDirectory } from '../runtime/project-directory.ts'
import type { Input } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { CommandProblem } from './problem.ts'

type Environment = Record<string, string | undefined>

/** The Hot Desk that a command is about: this folder's own, or the demo. */
export interface Installation {
  isDemo: boolean
  /** Every setting as it was found, unchecked. */
  environment: Environment
  /** Null: the embedded one. */
  databaseUrl: string | null
  /** Absolute. */
  dataDirectory: string
  /** Where the worker of this host is reached. */
  workerUrl: string
}

/**
 * The settings of .env and of the shell, which wins. Where neither names anything and a demo runs, that is meant.
 * Throws SettingsProblem.
 */
export function findInstallation(input: Input): Installation {
  const shell = ['DATABASE_URL', 'HOTDESK_DATA_DIR', 'AMI_HOST'].some((name) => process.env[name])
  const demo = input.isSet('demo') || (!existsSync(settingsFile) && !shell) ? demoEnvironment() : null
  if (input.isSet('demo')) return installationOf(demo ?? { HOTDESK_DATA_DIR: demoDirectory }, true)
  if (demo === null)
    return installationOf({ ...(existsSync(settingsFile) ? parse(readFileSync(settingsFile)) : {}), ...process.env }, false)
  input.out.note('There is no .env, but a demo is running: this is about the demo.')
  return installationOf(demo, true)
}

function installationOf(environment: Environment, isDemo: boolean): Installation {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value))
  const parsed = environmentSchema
    .pick({ DATABASE_URL: true, HOTDESK_DATA_DIR: true, HOTDESK_WORKER_PORT: true, HOTDESK_WORKER_URL: true })
    .safeParse(set)
  if (!parsed.success)
    throw new SettingsProblem(
      parsed.error.issues.map(({ path, message }) => `${String(path[0])}  is wrong: ${message}`),
    )
  const { DATABASE_URL, HOTDESK_DATA_DIR, HOTDESK_WORKER_PORT, HOTDESK_WORKER_URL } = parsed.data
  return {
    isDemo,
    environment: set,
    databaseUrl: DATABASE_URL ?? null,
    dataDirectory: resolve(projectDirectory, HOTDESK_DATA_DIR),
    workerUrl: HOTDESK_WORKER_URL ?? `http://127.0.0.1:${HOTDESK_WORKER_PORT}`,
  }
}

/**
 * Runs `work` on the installation's database as it is: a command that looks brings nothing up to date. Throws
 * SettingsProblem, MigrationProblem for a newer database, and CommandProblem for an older one unless `older` is `use`.
 */
export function onDatabase<T>(
  installation: Installation,
  work: (client: Client, version: DatabaseVersion) => Promise<T>,
  { older }: { older: 'refuse' | 'use' } = { older: 'refuse' },
): Promise<T> {
  return withDatabase(installation, { make: false }, (url) =>
    withClient(url, async (client) => {
      const version = await databaseVersion(client)
      if (version.isEmpty || (version.missing > 0 && older === 'refuse')) throw olderThanThis(version)
      return work(client, version)
    }),
  )
}

/** Throws as onDatabase does where the database is not of this version. */
export const requireThisVersion = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    const version = await databaseVersion(client)
    if (version.isEmpty || version.missing > 0) throw olderThanThis(version)
  })

/** Calls `use` with the address of the installation's database; `make` makes the built-in one where there is none yet. */
export async function withDatabase<T>(
  { databaseUrl, dataDirectory }: Installation,
  { make }: { make: boolean },
  use: (url: string) => Promise<T>,
): Promise<T> {
  if (databaseUrl !== null) await reachDatabase(databaseUrl)
  return useDatabase({ DATABASE_URL: databaseUrl ?? undefined, HOTDESK_DATA_DIR: dataDirectory }, { make }, use)
}

function olderThanThis({ isEmpty, missing }: DatabaseVersion): CommandProblem {
  if (isEmpty)
    return new CommandProblem(
      'empty_database',
      'The database is empty.',
      'Run hotdesk migrate, or start Hot Desk.',
      exitCodes.notReady,
    )
  return new CommandProblem(
    'older_database',
    `The database is older than this version of Hot Desk: it lacks ${missing} of its changes.`,
    'Run hotdesk migrate, or restart Hot Desk; hotdesk backup works before that.',
    exitCodes.notReady,
  )
}
