import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDirectory } from '../../runtime/project-directory.ts'
import type { Place } from './contents.ts'

/** What package-lock.json says of a package. */
export interface Locked {
  version: string
  license?: string
  integrity?: string
}

export type Lock = Record<Place, Locked>

/** The packages of a lock file, without the project itself. */
export function readLock(folder = ''): Lock {
  const { packages } = JSON.parse(readFileSync(join(projectDirectory, folder, 'package-lock.json'), 'utf8')) as {
    packages: Lock
  }
  return Object.fromEntries(Object.entries(packages).filter(([place]) => place !== ''))
}

export const nameOf = (place: Place): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
