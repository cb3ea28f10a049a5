import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { forgetProcessWide } from '../process-wide.ts'
import { newestRelease } from './newest.ts'

const folder = mkdtempSync(join(tmpdir(), 'hotdesk-newest-'))
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => forgetProcessWide('updates'))

const hour = 3_600_000
const from = join(folder, 'latest.json')
const publish = (version: string, path = from) =>
  writeFileSync(path, JSON.stringify({ version, date: '2027-01-15', security: false }))
const version = (path: string | null, now: number) => newestRelease(path, now)?.version ?? null

it('a page gets what is known, and does not wait', async () => {
  publish('0.2.0')
  expect(version(from, 0)).toBeNull()
  await vi.waitFor(() => expect(version(from, 1)).toBe('0.2.0'))
  expect(version(null, 1)).toBeNull()
})

it('it is looked up again after 12 hours, and meanwhile what was known is said', async () => {
  publish('0.2.0')
  await vi.waitFor(() => expect(version(from, 0)).toBe('0.2.0'))
  publish('0.3.0')
  expect(version(from, 11 * hour)).toBe('0.2.0')
  expect(version(from, 12 * hour)).toBe('0.2.0')
  await vi.waitFor(() => expect(version(from, 12 * hour)).toBe('0.3.0'))
})

it('where there was no answer, it is tried again after an hour', async () => {
  const late = join(folder, 'late.json')
  expect(version(late, 0)).toBeNull()
  publish('0.2.0', late)
  await vi.waitFor(() => expect(version(late, hour)).toBe('0.2.0'))
})

it('another address is asked at once, and the old answer no longer counts', async () => {
  publish('0.2.0')
  await vi.waitFor(() => expect(version(from, 0)).toBe('0.2.0'))
  const mirror = join(folder, 'mirror.json')
  publish('0.4.0', mirror)
  expect(version(mirror, 1)).toBeNull()
  await vi.waitFor(() => expect(version(mirror, 1)).toBe('0.4.0'))
})
