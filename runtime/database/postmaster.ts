import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { waitFor } from '../wait-for.ts'

/** A server that is running on a data directory, according to its postmaster.pid. */
export interface Postmaster {
  pid: number
  port: number
}

/** The server running on `data`, or null. A pid file left by a killed server is removed. */
export function runningPostmaster(data: string): Postmaster | null {
  const file = join(data, 'postmaster.pid')
  const lines = readIfThere(file)?.split('\n')
  if (lines === undefined) return null
  const pid = Number(lines[0])
  if (isPostmaster(pid, data)) return { pid, port: Number(lines[3]) }
  // PostgreSQL itself only asks whether the pid is alive; after a reboot it may be somebody else's.
  rmSync(file, { force: true })
  return null
}

/** Whether the server on `data` takes connections: it says so itself, on the eighth line. */
export function isReady(data: string): boolean {
  return readIfThere(join(data, 'postmaster.pid'))?.split('\n')[7]?.trim() === 'ready'
}

/** Fast shutdown: open connections are ended, everything committed is kept. */
export async function stopPostmaster({ pid }: Postmaster, data: string): Promise<void> {
  signal(pid, 'SIGINT')
  const gone = () => !isPostmaster(pid, data)
  if (await waitFor(gone, 20_000)) return
  signal(pid, 'SIGQUIT')
  if (!(await waitFor(gone, 5_000)))
    throw new Error(`The database (process ${pid}) does not stop. End it and start again.`)
}

function isPostmaster(pid: number, data: string): boolean {
  if (!(pid > 1)) return false
  const command = readIfThere(`/proc/${pid}/cmdline`)?.split('\0')
  if (command === undefined) return process.platform !== 'linux' && alive(pid)
  return command.includes(data)
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}
