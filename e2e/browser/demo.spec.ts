import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { freePort } from '../../runtime/free-port.ts'
import { isRunning, NpmDemo } from '../support/npm-demo.ts'
import { until } from '../support/until.ts'

// The demo with all its processes: how it ends, and how the next one starts after that. It needs no browser, but the build.
test.describe.configure({ mode: 'serial', timeout: 240_000 })

let directory: string

test.beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'hotdesk-demo-'))
  // Started by root the database runs as somebody else, who has to get through to its rows.
  chmodSync(directory, 0o711)
})

test.afterAll(async () => {
  await new NpmDemo(directory, ['--stop']).ended()
  rmSync(directory, { recursive: true, force: true })
})

async function start(): Promise<NpmDemo> {
  const demo = new NpmDemo(directory)
  await demo.runs()
  return demo
}

async function expectEnd(processes: readonly number[], ports: readonly number[]): Promise<void> {
  await until('every process to end', () => !processes.some(isRunning), 15)
  for (const port of ports) expect(await freePort(port)).toBe(port)
}

for (const signal of ['SIGTERM', 'SIGKILL'] as const)
  test(`${signal} for npm ends everything that it has started`, async () => {
    const demo = await start()
    const [processes, ports] = [demo.processes(), demo.ports()]
    // npm, its shell, the start script, Asterisk, PostgreSQL, worker, web
    expect(processes.length).toBeGreaterThanOrEqual(7)
    demo.signalNpm(signal)
    await expectEnd(processes, ports)
    expect(demo.output).toContain('Stopping …')
  })

test('a second one says which process runs, and --stop ends that in order', async () => {
  const demo = await start()
  const [processes, ports] = [demo.processes(), demo.ports()]
  const script = demo.script()

  const second = new NpmDemo(directory)
  expect(await second.ended()).toBe(1)
  expect(second.output).toContain(`already running on ${join(directory, 'demo')} (process ${script}).`)
  expect(second.output).toContain('npm run demo -- --stop')
  expect(processes.every(isRunning)).toBe(true)

  const stop = new NpmDemo(directory, ['--stop'])
  expect(await stop.ended()).toBe(0)
  expect(stop.output).toContain(`Hot Desk is stopped (process ${script}).`)
  await expectEnd(processes, ports)
  expect(await demo.ended()).toBe(0)
})

test('what a killed start script leaves behind, --stop stops', async () => {
  const demo = await start()
  const [processes, ports] = [demo.processes(), demo.ports()]
  process.kill(demo.script(), 'SIGKILL')
  await demo.ended()
  const stop = new NpmDemo(directory, ['--stop'])
  expect(await stop.ended()).toBe(0)
  expect(stop.output).toContain('the database that it had left behind is stopped')
  await expectEnd(processes, ports)
})

test('after a killed start script the next start works at once', async () => {
  const killed = await start()
  const left = killed.processes()
  process.kill(killed.script(), 'SIGKILL')
  const next = await start()
  await until('what was left to end', () => !left.some(isRunning), 15)
  const [processes, ports] = [next.processes(), next.ports()]
  next.signalNpm('SIGTERM')
  await expectEnd(processes, ports)
})
