import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectDirectory } from '../runtime/project-directory.ts'
import type { Report } from './bench.ts'
import { benches } from './benches.ts'

// Whether each of them still measures. How fast it is depends on the machine, and is no test.

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hotdesk-bench-test-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function bench(...args: string[]): Promise<string> {
  const command = ['--import', 'tsx', 'bench/main.ts', ...args]
  return (await promisify(execFile)(process.execPath, command, { cwd: projectDirectory })).stdout
}

test('without a name it lists what there is', async () => {
  const list = await bench()
  for (const { name, summary } of benches) expect(list).toMatch(new RegExp(`^ *${name} +${summary.slice(0, 20)}`, 'm'))
})

test.each(benches.map(({ name }) => name))('%s reports what it has measured, ends and leaves nothing', async (name) => {
  const json = join(folder, `${name}.json`)
  const text = await bench(name, '--brief', '--json', json)
  const { tables, machine } = JSON.parse(readFileSync(json, 'utf8')) as Report & { machine: Record<string, string> }
  expect(machine).toMatchObject({ node: process.version, asterisk: expect.stringMatching(/^\d/) as string })
  for (const { title, rows } of tables) {
    expect(text).toContain(title)
    expect(rows.length, title).toBeGreaterThan(0)
    for (const row of rows) for (const [column, cell] of Object.entries(row)) expect(cell, column).not.toBeNull()
  }
})
