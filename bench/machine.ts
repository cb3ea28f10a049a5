import { execFileSync } from 'node:child_process'
import { cpus, release, totalmem } from 'node:os'
import pg from 'pg'
import { projectDirectory } from '../runtime/project-directory.ts'
import type { Stack } from './harness.ts'

/** Where and with what it was measured: figures of two machines are not compared. */
export type Machine = Record<string, string>

export function machine(): Machine {
  const processors = cpus()
  return {
    processor: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    linux: release(),
    node: process.version,
    commit: commit(),
  }
}

/** What runs in the stack. */
export async function versionsOf({ pbx, databaseUrl }: Pick<Stack, 'pbx' | 'databaseUrl'>): Promise<Machine> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version')
  await client.end()
  const asterisk = /Asterisk ([\d.]+)/.exec(await pbx.cli('core show version'))?.[1]
  return { postgresql: rows[0]?.server_version ?? 'unknown', asterisk: asterisk ?? 'unknown' }
}

function commit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: projectDirectory, encoding: 'utf8' }).trim()
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' and what is not committed'}`
  } catch {
    return 'unknown'
  }
}
