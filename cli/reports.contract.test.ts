import { afterAll, beforeAll, expect, it } from 'vitest'
import { type CommandLine, startCommandLine } from '../e2e/support/command-line.ts'

let commandLine: CommandLine

beforeAll(async () => {
  commandLine = await startCommandLine()
  await commandLine.sql(`
    INSERT INTO phones (pbx, number, label, created_at) VALUES ('main', '2001', 'Window', '2026-01-01'), ('main', '2002', '', '2026-01-01');
    INSERT INTO sessions (id, pbx, phone, extension, name, started_by, started_at, ended_at, ended_by, end_reason)
    VALUES (gen_random_uuid(), 'main', '2001', '1001', 'Alice', '{"kind":"phone","number":"2001"}', '2026-03-02T08:00Z', '2026-03-02T10:30Z',
      '{"kind":"phone","number":"2001"}', 'logout')`)
})
afterAll(() => commandLine.stop())

const week = ['--from', '2026-03-02', '--to', '2026-03-08', '--zone', 'Europe/Berlin']
const run = (...words: string[]) => commandLine.run('reports', ...words)
const json = (...words: string[]) => commandLine.json('reports', ...words)

it('the answer comes first, and figures with those of as many days before', async () => {
  const { stdout } = await run(...week)
  expect(stdout).toMatch(
    /^At most 1 of 2 desks was taken at once, on Monday 2 March at 09:00. 1 desk was never used.\n/,
  )
  expect(stdout).toMatch(/^2 to 8 March 2026 \(Europe\/Berlin\) +AGAINST THE 7 DAYS BEFORE$/m)
  expect(stdout).toMatch(/^Most taken at once +1 +1 more$/m)
  expect(stdout).toMatch(/^Average session +2 h 30 min$/m)
  expect(await json(...week)).toMatchObject({ timeZone: 'Europe/Berlin', present: { logIns: 1, neverUsed: 1 } })
})

it('one table is shown with all of its rows, or printed as CSV', async () => {
  expect((await run(...week, '--table', 'desks')).stdout).toMatch(
    /^PHONE +LABEL +LOCATION +TAKEN +TIME +SESSIONS\n2001 +Window/,
  )
  expect((await run(...week, '--table', 'unused', '--csv')).stdout).toBe('PBX,Phone,Label,Location\r\nmain,2002,,\n')
  expect(await json(...week, '--table', 'endings')).toEqual({
    rows: [{ Reason: 'The person logged out', 'By a rule': 'no', Sessions: 1 }],
  })
  expect((await run(...week, '--table', 'refusals')).stdout).toBe('There is nothing to show.\n')
})

it.each([
  ['a table that does not exist', ['--table', 'colours'], '“colours” is not a value of --table.'],
  ['CSV of nothing', ['--csv'], 'CSV is of one table.'],
  ['a day that does not exist', ['--from', '2026-02-30', '--to', '2026-03-01'], 'from: Use a day like 2026-11-30.'],
  ['half a range', ['--from', '2026-03-01'], 'to: Enter the last day.'],
  ['a range that is too long', ['--from', '2024-01-01', '--to', '2026-01-01'], 'to: Use at most 366 days.'],
  ['a PBX that does not exist', ['--pbx', 'nowhere'], 'PBX'],
])('refuses %s', async (_what, words, says) => {
  expect((await run(...words)).stderr).toContain(says)
})

it('single people are shown only where the settings allow it', async () => {
  expect(await json(...week, '--table', 'people')).toMatchObject({ problem: { code: 'not_by_person' } })
  await commandLine.run('settings', 'set', 'reportsPerPerson', 'admins')
  expect(await json(...week, '--table', 'people')).toMatchObject({
    rows: [{ Extension: '1001', Name: 'Alice', Desks: 1 }],
  })
})
