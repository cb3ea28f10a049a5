import { execFileSync, spawnSync } from 'node:child_process'
import { projectDirectory } from '../../runtime/project-directory.ts'
import type { Container, Image } from './image.ts'

type Engine = 'podman' | 'docker'

/** A container engine that answers. A client whose service does not run is none. */
export const findEngine = (): Engine | undefined =>
  (['podman', 'docker'] as const).find((engine) => spawnSync(engine, ['ps'], { stdio: 'ignore' }).status === 0)

// Images as podman makes them by itself have no health check.
const formatOf = (engine: Engine) => (engine === 'podman' ? ['--format', 'docker'] : [])

/** Where podman has no systemd, nobody asks but us. */
const isHealthy = {
  docker: (id: string) => ask('docker', 'inspect', '--format', '{{.State.Health.Status}}', id) === 'healthy',
  podman: (id: string) => spawnSync('podman', ['healthcheck', 'run', id], { stdio: 'ignore' }).status === 0,
}

export function buildImage(engine: Engine): Image {
  const tag = 'hotdesk:trial'
  const build = ['build', ...formatOf(engine), '--file', 'deploy/docker/Dockerfile', '--tag', tag, '.']
  execFileSync(engine, build, { cwd: projectDirectory, stdio: 'inherit' })
  const bytes = Number(ask(engine, 'image', 'inspect', '--format', '{{.Size}}', tag))
  return { megabytes: Math.round(bytes / 2 ** 20), start: (settings) => start(engine, tag, settings), remove: () => {} }
}

/** As compose.yaml has it, but on this machine's own network, where database and PBX are. */
function start(engine: Engine, tag: string, settings: Record<string, string>): Container {
  const variables = Object.entries(settings).map(([name, value]) => `--env=${name}=${value}`)
  const options = ['--init', '--network=host', '--cap-drop=ALL', '--security-opt=no-new-privileges']
  const id = ask(engine, 'run', '--detach', ...options, ...variables, tag)
  return {
    isHealthy: () => isHealthy[engine](id),
    nodeVersion: () => ask(engine, 'exec', id, 'node', '--version'),
    stop: () => Promise.resolve(void ask(engine, 'stop', '-t', '45', id)),
    remove: () => void ask(engine, 'rm', '--force', '--volumes', id),
  }
}

const ask = (engine: Engine, ...words: string[]) => execFileSync(engine, words, { encoding: 'utf8' }).trim()
