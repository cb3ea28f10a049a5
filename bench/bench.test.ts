import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { projectDirectory } from '../runtime/project-directory.ts'
import type { Report } from './bench.ts'
import { benches } from './benches.ts'

// Whether each of them still measures. How fast it is depends on the machine, and is no test.

/** Of everything that a bench makes; also its processes have it in their command lines. */
/** These measure what the web app makes of the database alone. */
const withoutPbx = new Set(['push', 'board', 'reports'])

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-'))
  // For the database, which may run as somebody else.
  chmodSync(folder, 0o711)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function bench(...args: string[]): Promise<string> {
  const command = ['--import', 'tsx', 'bench/main.ts', ...args]
  const where = { cwd: projectDirectory, env: { ...process.env, TMPDIR: folder } }
  return (await promisify(execFile)(process.execPath, command, where)).stdout
}

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
  expect(readdirSync(folder).filter((left) => left.startsWith('hotdesk'))).toEqual([])
  expect(commandsWith(folder)).toEqual([])
})

function commandsWith(text: string): string[] {
  const commandOf = (pid: string) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    } catch {
      // It has just ended.
      return ''
    }
  }
  const pids = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))
  return pids.map(commandOf).filter((command) => command.includes(text))
}
