import { cpSync, existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { projectDirectory } from '../../runtime/project-directory.ts'

interface Manifest {
  dependencies?: Record<string, string>
}

/** Copies an installed npm package, and every one that it needs, to the same places under `folder`. */
export function copyPackage(name: string, folder: string): void {
  for (const from of withNeeded(name, projectDirectory, new Set())) {
    const needed = (file: string) => !isOfNoUse(relative(from, file))
    cpSync(from, join(folder, relative(projectDirectory, from)), { recursive: true, filter: needed })
  }
}

/** Nested packages are asked for by themselves. */
const isOfNoUse = (file: string) => /^(node_modules|tests?|docs?|examples?|\.[^/]+)(\/|$)|\.(map|md|d\.ts)$/.test(file)

function withNeeded(name: string, from: string, found: Set<string>): Set<string> {
  const folder = resolve(name, from)
  if (found.has(folder)) return found
  found.add(folder)
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
  for (const needed of Object.keys(dependencies)) withNeeded(needed, folder, found)
  return found
}

/** As Node finds it: in the nearest node_modules above. */
function resolve(name: string, from: string): string {
  const folder = join(from, 'node_modules', name)
  if (existsSync(folder)) return folder
  if (from === projectDirectory) throw new Error(`${name} is not installed. Run npm ci first.`)
  return resolve(name, dirname(from))
}
