import { randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** The secret kept in `file`; made on first use, readable by its owner alone. In base64url, 43 characters for 32 bytes. */
export function secretIn(file: string, bytes = 32): string {
  mkdirSync(dirname(file), { recursive: true })
  try {
    const handle = openSync(file, 'wx', 0o600)
    writeSync(handle, randomBytes(bytes).toString('base64url'))
    closeSync(handle)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
