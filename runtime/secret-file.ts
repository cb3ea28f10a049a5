import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The secret kept in `file`; made on first use, readable by its owner alone. In base64url, 43 characters for 32 bytes. */
export function secretIn(file: string, bytes = 32): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  create(file, randomBytes(bytes).toString('base64url'))
  return readFileSync(file, 'utf8').trim()
}

/** Whole or not at all, and by one of several that start at once: worker and web would else read different halves. */
function create(file: string, secret: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  // On the disk before anything is locked with it: after a power cut nothing else would open that.
  writeFileSync(draft, secret, { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
}
