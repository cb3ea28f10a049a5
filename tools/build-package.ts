import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { version } from '../runtime/installation.ts'
import { projectDirectory } from '../runtime/project-directory.ts'
import { controlFor, debianVersion, maintainerScripts } from './package/control.ts'
import { writePackage } from './package/deb.ts'
import { layFiles } from './package/lay.ts'
import { type Architecture, architectures, fetchNode, nodesFor } from './package/node-runtime.ts'
import { programFolder } from './package/places.ts'
import { bomOf } from './package/sbom.ts'
import { compareWithAnotherBuild } from './package/twice.ts'

// npm run build:package [-- amd64|arm64] [--twice]: dist/hotdesk_<version>_<architecture>.deb, of both unless one is named.
// Beside it stands what it is made of. --twice sees that another build has the same bytes. docs/decisions/0064-one-package.md
const named = architectures.filter((name) => process.argv.includes(name))
const wanted = named.length > 0 ? named : architectures
const epoch = Number(process.env['SOURCE_DATE_EPOCH'] ?? git('log', '-1', '--format=%ct'))
const root = join(projectDirectory, '.cache/package/root')

const isChanged = git('status', '--porcelain') !== ''
if (isChanged) console.log('The working tree has changes, which are in the package, too.')
rmSync(root, { recursive: true, force: true })
const packages = await layFiles(root, (line) => console.log(line))
mkdirSync(join(projectDirectory, 'dist'), { recursive: true })
const bom = join(projectDirectory, 'dist', `hotdesk-${version}-sbom.cdx.json`)
writeFileSync(bom, bomOf({ version, packages, nodes: nodesFor(wanted), epoch }))
const files = [...wanted.map(pack), bom]
if (process.argv.includes('--twice')) {
  if (isChanged) throw new Error('Commit what has changed first: only the last commit can be built again.')
  compareWithAnotherBuild(files, wanted)
  console.log('Another build of the same commit has the same bytes.')
}

function pack(architecture: Architecture): string {
  const node = join(root, programFolder, 'node')
  rmSync(node, { recursive: true, force: true })
  const fetched = fetchNode(architecture)
  for (const name of ['bin/node', 'LICENSE']) cpSync(join(fetched, name), join(node, name))
  const file = join(projectDirectory, 'dist', `hotdesk_${debianVersion}_${architecture}.deb`)
  const executables = ['usr/bin/hotdesk', join(programFolder, 'node/bin/node').slice(1)]
  const [control, scripts] = [controlFor(architecture), maintainerScripts()]
  const size = writePackage({ root, control, scripts, executables, epoch }, file)
  const bytes = readFileSync(file)
  console.log(`${file}: ${megabytes(bytes.length)} MB, installed ${megabytes(size * 1024)} MB`)
  console.log(`sha256 ${createHash('sha256').update(bytes).digest('hex')}`)
  return file
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: projectDirectory, encoding: 'utf8' }).trim()
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0)
}
