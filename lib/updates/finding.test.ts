import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { updateFindings } from './finding.ts'

const folder = mkdtempSync(join(tmpdir(), 'hotdesk-updates-'))
afterAll(() => rmSync(folder, { recursive: true }))

const released = { version: '0.10.0', date: '2027-01-15', security: false }
function fileOf(content: object | string): string {
  const path = join(folder, 'hotdesk-latest.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const says = async (from: string | null, running = '0.9.1') =>
  (await updateFindings(from, running)).map(({ status, found, next = '' }) => `${status}: ${found} ${next}`.trim())

it('without an address nobody is asked, and nothing is said', async () => {
  expect(await says(null)).toEqual([])
})

describe('a file that names the newest release', () => {
  it.each([
    ['0.9.1', released, 'warning: Hot Desk 0.10.0 of 15 January 2027 is available. Install it'],
    ['0.9.1', { ...released, security: true }, 'is available, and closes a security hole. Install it'],
    ['0.10.0-rc.1', released, 'warning: Hot Desk 0.10.0'],
    ['0.10.0', released, 'ok: 0.10.0 is the newest version'],
    ['0.11.0', { ...released, security: true }, 'ok: 0.11.0 is the newest version'],
    ['0.10.0', { ...released, version: '0.10.0-rc.1' }, 'ok: 0.10.0 is the newest version'],
  ])('with %s running, and %o, it says: %s', async (running, file, expected) => {
    expect((await says(fileOf(file), running)).join()).toContain(expected)
  })
})

describe('where it cannot be read', () => {
  it.each([
    ['no JSON', () => fileOf('<html>'), 'is not the file that names the newest version'],
    ['another JSON', () => fileOf({ name: 'hotdesk' }), 'is not the file that names the newest version'],
    ['notes that are no link', () => fileOf({ ...released, notes: 'javascript:alert(1)' }), 'is not the file'],
    ['a very large file', () => fileOf('{}'.padEnd(65 * 1024)), 'is larger than 64 KB'],
    ['a folder', () => folder, 'is not the file'],
    ['no file', () => join(folder, 'missing.json'), 'missing.json cannot be read (ENOENT)'],
    ['an address where nothing answers', () => 'https://127.0.0.1:9/latest.json', 'Nothing answers at https://127'],
  ])('%s is said, and what to do', async (_what, from, expected) => {
    const [said = '', ...others] = await says(from())
    expect(others).toEqual([])
    expect(said).toMatch(/^warning: .* Correct it under Settings → Updates/)
    expect(said).toContain(expected)
  })
})
