import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { version } from '../runtime/installation.ts'
import { projectDirectory } from '../runtime/project-directory.ts'
import { controlFor, debianVersion, maintainerScripts } from './package/control.ts'
import { writePackage } from './package/deb.ts'
import { layFiles } from './package/lay.ts'
import { type Architecture, architectures, fetchNode } from './package/node-runtime.ts'
import { programFolder } from './package/places.ts'

// npm run build:package [-- amd64|arm64]: dist/hotdesk_<version>_<architecture>.deb, of both unless one is named.
// docs/decisions/0064-one-package.md
const wanted = architectures.filter((name) => process.argv.length < 3 || process.argv.includes(name))
const epoch = Number(process.env['SOURCE_DATE_EPOCH'] ?? git('log', '-1', '--format=%ct'))
const root = join(projectDirectory, '.cache/package/root')

if (git('status', '--porcelain') !== '') console.log('The working tree has changes; they are in the package, too.')
rmSync(root, { recursive: true, force: true })
await layFiles(root, (line) => console.log(line))
for (const architecture of wanted) pack(architecture)

function pack(architecture: Architecture): void {
  const node = join(root, programFolder, 'node')
  rmSync(node, { recursive: true, force: true })
  const fetched = fetchNode(architecture)
  for (const name of ['bin/node', 'LICENSE']) cpSync(join(fetched, name), join(node, name))
  const file = join(projectDirectory, 'dist', `hotdesk_${debianVersion}_${architecture}.deb`)
  mkdirSync(join(projectDirectory, 'dist'), { recursive: true })
  const executables = ['usr/bin/hotdesk', join(programFolder, 'node/bin/node').slice(1)]
  const [control, scripts] = [controlFor(architecture), maintainerScripts()]
  const size = writePackage({ root, control, scripts, executables, epoch }, file)
  const packed = readFileSync(file)
  const sum = createHash('sha256').update(packed).digest('hex')
  console.log(`${file}: version ${version}, ${megabytes(packed.length)} MB, ${megabytes(size * 1024)} MB installed`)
  console.log(`sha256 ${sum}`)
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: projectDirectory, encoding: 'utf8' }).trim()
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0)
}
