import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectDirectory } from '../project-directory.ts'

/**
 * A fingerprint of what is in these files and folders. Contents rather than times: a checkout or a copy gives every
 * file a new time, and an unpacked archive an old one.
 */
export function fingerprint(paths: string[]): string {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesUnder)) {
    hash.update(`${path}\0`)
    hash.update(readFileSync(join(projectDirectory, path)))
  }
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  const whole = join(projectDirectory, path)
  if (!existsSync(whole)) return []
  if (statSync(whole).isFile()) return [path]
  return readdirSync(whole)
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}
