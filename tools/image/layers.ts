import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { commandOf, healthCommandOf, type Stage, type Step } from './dockerfile.ts'

/** Where a stage stands after some of its steps, as a container engine keeps it. */
export interface Layer {
  root: string
  folder: string
  user: string
  environment: Record<string, string>
  command: string[]
  health: string[]
}

/** What `env` takes to run a program in a layer: separate mounts and environment, and none of this machine's files. */
export function inLayer({ root, folder, user, environment }: Layer, command: string[]): string[] {
  const settings = Object.entries(environment).map(([name, value]) => `${name}=${value}`)
  const enter = `mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && exec chroot --userspec="$1" "$0" /usr/bin/env --chdir="$2" "\${@:3}"`
  const unshare = ['unshare', '--mount', '--pid', '--fork', '--kill-child', 'bash', '-c', enter]
  return ['-i', ...settings, ...unshare, root, user, folder, ...command]
}

const effects: Record<
  string,
  (layer: Layer, rest: string, stages: ReadonlyMap<string, string>) => Partial<Layer> | null
> = {
  WORKDIR: ({ root }, rest) => {
    mkdirSync(join(root, rest), { recursive: true })
    return { folder: rest }
  },
  ENV: ({ environment }, rest) => {
    const pairs = rest.split(/\s+/).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])
    return { environment: { ...environment, ...(Object.fromEntries(pairs) as Record<string, string>) } }
  },
  RUN: (layer, rest) => {
    execFileSync('env', inLayer(layer, commandOf(rest)), { stdio: ['ignore', 'inherit', 'inherit'] })
    return null
  },
  COPY: (layer, rest, stages) => {
    copy(layer, rest.split(/\s+/), stages)
    return null
  },
  USER: (_layer, rest) => ({ user: rest }),
  CMD: (_layer, rest) => ({ command: commandOf(rest) }),
  HEALTHCHECK: (_layer, rest) => ({ health: healthCommandOf(rest) }),
  // What an engine does with them has nothing to do with files.
  ...{ VOLUME: () => null, EXPOSE: () => null, STOPSIGNAL: () => null },
}

export const knownInstructions = Object.keys(effects)

/** Carries out a stage in `root`, which holds its base. @param stages the folders of those before, by name */
export function makeStage({ steps }: Stage, root: string, stages: ReadonlyMap<string, string>): Layer {
  const path = '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin'
  const start: Layer = {
    root,
    folder: '/',
    user: 'root',
    environment: { PATH: path, ...network() },
    command: [],
    health: [],
  }
  return steps.reduce((layer, step) => ({ ...layer, ...carryOut(layer, step, stages) }), start)
}

function carryOut(
  layer: Layer,
  { instruction, rest }: Step,
  stages: ReadonlyMap<string, string>,
): Partial<Layer> | null {
  console.log(`${instruction} ${rest.slice(0, 100)}`)
  const effect = effects[instruction]
  if (!effect)
    throw new Error(`The Dockerfile has a step ${instruction}, which tools/image/layers.ts does not know yet.`)
  return effect(layer, rest, stages)
}

const authorities = '/etc/ssl/certs/ca-certificates.crt'

/** npm finds its packages, and believes them, as it does on this machine. */
const network = (): Record<string, string> => ({
  npm_config_registry: execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim(),
  NODE_EXTRA_CA_CERTS: authorities,
  HOME: '/root',
})

function copy({ root, folder }: Layer, words: string[], stages: ReadonlyMap<string, string>): void {
  const target = join(root, resolve(folder, words.at(-1) ?? '.'))
  const [first = '', ...rest] = words.slice(0, -1)
  const stage = stages.get(first.replace('--from=', ''))
  if (stage !== undefined) {
    for (const from of rest) execFileSync('cp', ['--archive', `${join(stage, from)}/.`, target])
    return
  }
  for (const from of [first, ...rest]) copyFromContext(from, target)
}

/** What git knows is what a clone has; deploy/docker/Dockerfile.dockerignore leaves out what a clone would not have. */
function copyFromContext(from: string, target: string): void {
  const listed = execFileSync('git', ['ls-files', '-z', from], { cwd: projectDirectory, encoding: 'utf8' })
  const isFolder = statSync(join(projectDirectory, from)).isDirectory()
  for (const name of listed.split('\0').filter((each) => each !== '' && existsSync(join(projectDirectory, each)))) {
    const within = isFolder && from !== '.' ? name.slice(from.length) : isFolder ? name : basename(name)
    cpSync(join(projectDirectory, name), join(target, within))
  }
}

/** A Debian with Node and npm, where an engine would fetch the image. */
export function makeBase(root: string, bare: string, nodeFolder: string): void {
  rmSync(root, { recursive: true, force: true })
  execFileSync('cp', ['--archive', bare, root])
  for (const file of ['/etc/resolv.conf', authorities].filter((each) => existsSync(each)))
    cpSync(file, join(root, file), { dereference: true })
  cpSync(join(nodeFolder, 'node'), join(root, 'usr/local/bin/node'))
  const npm = execFileSync('npm', ['root', '--global'], { encoding: 'utf8' }).trim()
  mkdirSync(join(root, 'usr/local/lib/node_modules'), { recursive: true })
  execFileSync('cp', ['--archive', '--dereference', join(npm, 'npm'), join(root, 'usr/local/lib/node_modules/npm')])
  execFileSync('ln', ['-sf', '../lib/node_modules/npm/bin/npm-cli.js', join(root, 'usr/local/bin/npm')])
}
