import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDirectory } from '../runtime/project-directory.ts'

/** Of this Hot Desk. */
export const version = (): string =>
  (JSON.parse(readFileSync(join(projectDirectory, 'package.json'), 'utf8')) as { version: string }).version
