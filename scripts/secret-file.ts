import { randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** The secret kept in `file`; made on first use, readable by its owner alone. 43 characters, base64url. */
export function secretIn(file: string): string {
  mkdirSync(dirname(file), { recursive: true })
  try {
    const handle = openSync(file, 'wx', 0o600)
    writeSync(handle, randomBytes(32).toString('base64url'))
    closeSync(handle)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
