import { embeddedSupervisor, stopLeftover } from '../database/embedded.ts'
import { supervisorOf } from '../database/supervisor-lock.ts'
import { waitFor } from '../wait-for.ts'
import type { Settings } from './settings.ts'

/** Longer than the worker gives callers to finish what they are typing. */
const patienceMs = 60_000

/**
 * Ends the Hot Desk that these settings name, in order, no matter in which terminal it was started; if it was killed,
 * ends what is left. Returns what was done, in words. Throws, with what to do, when it does not end.
 */
export async function stopRunning({
  DATABASE_URL,
  HOTDESK_DATA_DIR: dataDirectory,
}: Pick<Settings, 'DATABASE_URL' | 'HOTDESK_DATA_DIR'>): Promise<string> {
  const supervisor =
    DATABASE_URL === undefined ? await embeddedSupervisor(dataDirectory) : await supervisorOf(DATABASE_URL)
  if (supervisor === null)
    return DATABASE_URL === undefined && (await stopLeftover(dataDirectory))
      ? 'Hot Desk was not running; the database that it had left behind is stopped.'
      : 'Hot Desk is not running.'
  const { pid, name } = supervisor
  if (pid === null) throw new Error(`Hot Desk is run by ${name}. Stop it there.`)
  process.kill(pid, 'SIGTERM')
  if (await waitFor(() => !isAlive(pid), patienceMs)) return `Hot Desk is stopped (${name}).`
  throw new Error(`Hot Desk (${name}) does not stop. Look at what it prints, or end it: kill -9 ${pid}`)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
