import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fetchNode } from './checks/node-runtime.ts'
import { stagesOf } from './image/dockerfile.ts'
import { inLayer, type Layer, makeBase, makeStage } from './image/layers.ts'
import { until } from '../e2e/support/until.ts'
import { freePort } from '../runtime/free-port.ts'
import { projectDirectory } from '../runtime/project-directory.ts'
import { debianMirror, ensureDebianPackages } from '../sandbox/debian-packages.ts'
import { startPbx } from '../sandbox/index.ts'
import { startTestDatabase } from '../sandbox/test-database.ts'

// npm run try:image, as root: runs the steps of deploy/docker/Dockerfile in separate folders, where there is no
// container engine, then starts the result, asks for its health as an engine does, and stops it. The base is Debian
// with npm's Node.
const work = join(tmpdir(), 'hotdesk-image')
const stages = stagesOf(readFileSync(join(projectDirectory, 'deploy/docker/Dockerfile'), 'utf8'))
const node = fetchNode('24')
const layer = make()
const size = execFileSync('du', ['--summarize', '--block-size=1M', join(layer.root, layer.folder)], {
  encoding: 'utf8',
})
console.log(`${layer.folder} takes ${Number.parseInt(size, 10)} MB`)
await start(layer)
rmSync(work, { recursive: true, force: true })

function make(): Layer {
  ensureDebianPackages([{ file: '/usr/sbin/debootstrap', debianPackage: 'debootstrap' }])
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

/** Starts it as `docker run` would, with a database and a PBX, until it is healthy; then stops it as `docker stop` does. */
async function start(made: Layer): Promise<void> {
  const [pbx, database] = await Promise.all([startPbx({ version: 22 }), startTestDatabase()])
  const ports = { HOTDESK_PORT: String(await freePort()), HOTDESK_WORKER_PORT: String(await freePort()) }
  const settings = { ...pbx.environment, ...ports, HOTDESK_HOST: '127.0.0.1', DATABASE_URL: database.url }
  const layer = { ...made, environment: { ...made.environment, ...settings } }
  const began = performance.now()
  const child = spawn('env', inLayer(layer, layer.command), { stdio: 'inherit' })
  const ended = once(child, 'exit')
  try {
    await until('a healthy container', () => isHealthy(layer), 90)
    console.log(`Healthy after ${((performance.now() - began) / 1000).toFixed(1)} s, on Node ${versionIn(layer)}`)
    const stopped = performance.now()
    signalInside(child.pid ?? 0)
    await ended
    console.log(`Stopped by SIGTERM after ${((performance.now() - stopped) / 1000).toFixed(1)} s`)
  } finally {
    child.kill('SIGKILL')
    await Promise.all([pbx.remove(), database.stop()])
  }
}

function isHealthy(layer: Layer): boolean {
  return spawnSync('env', inLayer(layer, layer.health), { stdio: 'ignore' }).status === 0
}

function versionIn(layer: Layer): string {
  return execFileSync('env', inLayer(layer, ['node', '--version']), { encoding: 'utf8' }).trim()
}

/** What the container's first process is: the child of unshare, whose own signals it does not pass on. */
function signalInside(pid: number): void {
  process.kill(Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()), 'SIGTERM')
}
