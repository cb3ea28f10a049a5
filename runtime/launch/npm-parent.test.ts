import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { waitFor } from '../wait-for.ts'

// Real processes: terminal ─ npm ─ sh -c ─ script, each with its pid on stdout.
const script = `
  import { npmHasGone } from '${fileURLToPath(new URL('npm-parent.ts', import.meta.url))}'
  console.log('script', process.pid)
  setInterval(() => console.log('runs'), 200)
  await npmHasGone()
  console.log('npm has gone')
  process.exit()`
const npm = `
  console.log('npm', process.pid)
  require('node:child_process').spawn('sh', ['-c', '"$NODE" --import tsx --input-type module --eval "$SCRIPT"; :'], { stdio: 'inherit' })
  setInterval(() => undefined, 1000)`

let output = ''
let terminal: ChildProcess

function start(environment: Record<string, string>): void {
  output = ''
  const { npm_lifecycle_event: _ours, ...inherited } = process.env
  terminal = spawn('sh', ['-c', '"$NODE" --eval "$NPM"; :'], {
    env: { ...inherited, NODE: process.execPath, SCRIPT: script, NPM: npm, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [terminal.stdout, terminal.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
}

const printed = async (text: string) => expect(await waitFor(() => output.includes(text), 15_000), output).toBe(true)

async function goesOnRunning(): Promise<void> {
  const before = output.length
  expect(await waitFor(() => output.slice(before).split('runs').length > 8, 15_000), output).toBe(true)
}

async function killNpm(): Promise<void> {
  await printed('runs')
  process.kill(Number(/^npm (\d+)$/m.exec(output)?.[1]), 'SIGKILL')
}

afterEach(() => {
  terminal.kill('SIGKILL')
  for (const [, pid] of output.matchAll(/^(?:npm|script) (\d+)$/gm))
    try {
      process.kill(Number(pid), 'SIGKILL')
    } catch {
      // It has ended.
    }
})

test('what npm has started learns that npm was killed', { timeout: 30_000 }, async () => {
  start({ npm_lifecycle_event: 'start' })
  await killNpm()
  await printed('npm has gone')
})

test('a terminal that ends is not npm: what runs in the background goes on', { timeout: 30_000 }, async () => {
  start({ npm_lifecycle_event: 'start' })
  await printed('runs')
  terminal.kill('SIGKILL')
  await goesOnRunning()
  await killNpm()
  await printed('npm has gone')
})

test('what was not started by npm does not care for its parents', { timeout: 30_000 }, async () => {
  start({})
  await killNpm()
  await goesOnRunning()
})
