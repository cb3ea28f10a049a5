import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { projectDirectory } from '../project-directory.ts'
import { fingerprint } from './sources.ts'

interface Product {
  name: 'database client' | 'dashboard' | 'worker'
  /** What it is made of. */
  sources: string[]
  /** Where the fingerprint of the sources it was made of is kept: beside it, so that they go together. */
  marker: string
  /** @param made the fingerprint of its sources */
  make: (made: string, signal: AbortSignal | undefined) => Promise<void>
}

const shared = ['lib', 'words', 'prisma/schema.prisma', 'package-lock.json', 'tsconfig.json']

/** `npm ci` makes it too; somebody who only pulls a newer version would have that of the older one. */
const databaseClient: Product = {
  name: 'database client',
  sources: ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'],
  marker: 'generated/made-of',
  make: (_, signal) => run('node_modules/prisma/build/index.js', ['generate'], process.env, signal),
}

const products: Product[] = [
  {
    name: 'dashboard',
    sources: [
      ...shared,
      'app',
      'components',
      'public',
      'proxy.ts',
      'instrumentation.ts',
      'next.config.ts',
      'postcss.config.mjs',
    ],
    marker: '.next/made-of',
    make: buildDashboard,
  },
  { name: 'worker', sources: [...shared, 'agi-worker', 'pbx'], marker: 'dist/made-of', make: buildWorker },
]

type Part = Exclude<Product['name'], 'database client'>
const allParts: readonly Part[] = ['dashboard', 'worker']

/** Builds what of these parts is missing or was made of other sources. Throws when a build fails. */
export async function buildWhatChanged(
  say: (line: string) => void,
  signal?: AbortSignal,
  parts = allParts,
): Promise<void> {
  const wanted: readonly string[] = parts
  const chosen = products.filter(({ name }) => wanted.includes(name))
  for (const { name, sources, marker, make } of [databaseClient, ...chosen]) {
    const file = join(projectDirectory, marker)
    const current = fingerprint(sources)
    if (existsSync(file) && readFileSync(file, 'utf8') === current) continue
    say(`Building the ${name}, once for each version …`)
    rmSync(file, { force: true })
    await make(current, signal)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, current)
  }
}

async function buildWorker(): Promise<void> {
  await build({
    entryPoints: [join(projectDirectory, 'agi-worker/main.ts')],
    outfile: join(projectDirectory, 'dist/worker.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  })
}

/**
 * Next.js would name each build and its server actions at random. Named by the sources instead, builds of one version
 * on several hosts answer each other's pages. The key hides nothing: none of our actions closes over a value
 * (eslint.config.js).
 */
function namesOfBuild(made: string): Record<string, string> {
  return {
    HOTDESK_BUILD_ID: made.slice(0, 20),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: createHash('sha256').update(`server actions ${made}`).digest('base64'),
  }
}

function buildDashboard(made: string, signal: AbortSignal | undefined): Promise<void> {
  const env = { ...process.env, ...namesOfBuild(made), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const
  return run('node_modules/next/dist/bin/next', ['build'], env, signal)
}

async function run(script: string, args: string[], env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [join(projectDirectory, script), ...args], {
    cwd: projectDirectory,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${script} ${args.join(' ')} failed:\n${output.trim()}`)),
    )
  })
}
