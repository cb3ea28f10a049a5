import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { debianMirror, ensureDebianPackages } from '../../sandbox/debian-packages.ts'
import { fetchNode } from '../checks/node-runtime.ts'
import { stagesOf } from './dockerfile.ts'
import type { Container, Image } from './image.ts'
import { inLayer, type Layer, makeBase, makeStage } from './layers.ts'

const work = join(tmpdir(), 'hotdesk-image')

/** Carries out the steps of the Dockerfile in separate folders. The base is Debian with npm's Node. */
export function makeInFolders(): Image {
  const layer = make()
  const size = execFileSync('du', ['--summarize', '--block-size=1M', join(layer.root, layer.folder)], {
    encoding: 'utf8',
  })
  return {
    megabytes: Number.parseInt(size, 10),
    start: (settings) => start({ ...layer, environment: { ...layer.environment, ...settings } }),
    remove: () => rmSync(work, { recursive: true, force: true }),
  }
}

function make(): Layer {
  ensureDebianPackages([{ file: '/usr/sbin/debootstrap', debianPackage: 'debootstrap' }])
  const stages = stagesOf(readFileSync(join(projectDirectory, 'deploy/docker/Dockerfile'), 'utf8'))
  const node = fetchNode('24')
  const bare = join(work, 'bare')
  mkdirSync(work, { recursive: true })
  if (!existsSync(bare)) bootstrap(bare)
  const made = new Map<string, string>()
  const layers = stages.map((stage, index) => {
    const root = join(work, stage.name ?? `stage-${index}`)
    makeBase(root, bare, node)
    made.set(stage.name ?? String(index), root)
    return makeStage(stage, root, made)
  })
  const last = layers.at(-1)
  if (!last) throw new Error('deploy/docker/Dockerfile has no FROM.')
  return last
}

function bootstrap(folder: string): void {
  execFileSync('debootstrap', ['--variant=minbase', 'bookworm', `${folder}.new`, debianMirror()], { stdio: 'ignore' })
  renameSync(`${folder}.new`, folder)
}

function start(layer: Layer): Container {
  const child = spawn('env', inLayer(layer, layer.command), { stdio: 'inherit' })
  const ended = once(child, 'exit')
  return {
    isHealthy: () => spawnSync('env', inLayer(layer, layer.health), { stdio: 'ignore' }).status === 0,
    nodeVersion: () => execFileSync('env', inLayer(layer, ['node', '--version']), { encoding: 'utf8' }).trim(),
    async stop() {
      signalInside(child.pid ?? 0)
      await ended
    },
    remove: () => void child.kill('SIGKILL'),
  }
}

/** What a container's first process is: the child of unshare, whose own signals it does not pass on. */
function signalInside(pid: number): void {
  process.kill(Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()), 'SIGTERM')
}
