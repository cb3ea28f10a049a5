import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { projectDirectory } from '../runtime/project-directory.ts'
import { waitFor } from '../runtime/wait-for.ts'
import { commandsOf } from '../sandbox/descendants.ts'
import type { Report } from './bench.ts'
import { benches } from './benches.ts'

// Whether each of them still measures. How fast it is depends on the machine, and is no test.

/** These measure what the web app makes of the database alone. */
const withoutPbx = new Set(['push', 'places', 'board', 'reports'])

/** Of everything that a bench makes; its processes know it. */
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-'))
  // For the database, which may run as somebody else.
  chmodSync(folder, 0o711)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const command = (...args: string[]) => ['--import', 'tsx', 'bench/main.ts', ...args]
const here = () => ({ cwd: projectDirectory, env: { ...process.env, TMPDIR: folder } })
const bench = async (...args: string[]) =>
  (await promisify(execFile)(process.execPath, command(...args), here())).stdout
const leftovers = () => [...readdirSync(folder).filter((left) => left.startsWith('hotdesk')), ...commandsOf(folder)]

test('without a name it lists what there is', async () => {
  const list = await bench()
  for (const { name, summary } of benches) expect(list).toContain(`${name.padEnd(10)}${summary}\n`)
})

test.each(benches.map(({ name }) => name))('%s reports what it has measured, ends and leaves nothing', async (name) => {
  const json = join(folder, 'report.json')
  const text = await bench(name, '--brief', '--json', json)
  const { tables, machine } = JSON.parse(readFileSync(json, 'utf8')) as Report & { machine: Record<string, string> }
  expect(machine).toMatchObject({
    node: process.version,
    ...(!withoutPbx.has(name) && { asterisk: expect.stringMatching(/^\d/) as string }),
  })
  for (const { title, rows } of tables) {
    expect(text).toContain(title)
    expect(rows.length, title).toBeGreaterThan(0)
    for (const row of rows) for (const [column, cell] of Object.entries(row)) expect(cell, column).not.toBeNull()
  }
  expect(leftovers()).toEqual([])
})

test.each([
  { signal: 'SIGINT', program: 'usr/sbin/asterisk' },
  { signal: 'SIGTERM', program: 'bin/postgres' },
  { signal: 'SIGTERM', program: 'dist/worker.mjs' },
] as const)('ended by $signal while $program starts it leaves nothing', async ({ signal, program }) => {
  const child = spawn(process.execPath, command('start', '--brief'), { ...here(), stdio: 'ignore' })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'exit')
  const runs = () => commandsOf(folder).some((line) => line.includes(program) && !line.startsWith('setpriv'))
  expect(await waitFor(runs, 60_000)).toBe(true)
  child.kill(signal)
  expect(await ended).toEqual([130, null])
  expect(leftovers()).toEqual([])
})
