import { afterAll, beforeAll, expect, it } from 'vitest'
import { type CommandLine, startCommandLine } from '../e2e/support/command-line.ts'
import type { Rule } from '../lib/contract/access.ts'

let commandLine: CommandLine

beforeAll(async () => {
  commandLine = await startCommandLine()
})
afterAll(() => commandLine.stop())

const run = (...words: string[]) => commandLine.run(...words)
const json = (...words: string[]) => commandLine.json(...words)

it('groups are added, changed, listed in words and removed', async () => {
  expect((await run('groups', 'list')).stdout).toBe('There are no groups.\n')
  expect(await run('groups', 'add', 'Nurses', '--members', '1002, 1001', '--second-login', 'refuse')).toMatchObject({
    code: 0,
    stdout: 'Nurses has 2 extensions.\n',
  })
  expect(await json('groups', 'add', 'Nurses')).toMatchObject({ problem: { code: 'group_exists' } })
  expect(await json('groups', 'change', 'Nurses', '--takeover', 'sometimes')).toMatchObject({
    problem: { code: 'wrong_use' },
  })
  expect(await json('groups', 'change', 'Nurses', '--takeover', 'idle', '--idle-minutes', '10')).toMatchObject({
    ...{ members: ['1001', '1002'], secondLogin: 'refuse', takeover: 'idle', takeoverIdleMinutes: 10 },
  })
  expect(await json('groups', 'change', 'Nurses', '--second-login', 'default')).toMatchObject({ secondLogin: null })
  expect((await run('groups', 'list')).stdout).toContain('after 10 minutes without a call')
})

it('rules are added, listed in one sentence and removed', async () => {
  const options = ['--locations', 'Ward 3', '--weekdays', 'Monday,tue', '--hours', '22:00-06:00', '--time-zone', 'UTC']
  const rule = (await json('access', 'allow', '--group', 'Nurses', ...options)) as Rule
  expect((await run('access', 'list')).stdout).toContain(
    'Nurses  may log in at desks of Ward 3, on Monday and Tuesday, 22:00 to 06:00 the next morning (UTC)',
  )
  expect(await json('access', 'allow', '--group', 'Doctors')).toMatchObject({ problem: { code: 'bad_request' } })
  expect(await json('access', 'allow')).toMatchObject({ problem: { code: 'bad_request' } })
  expect(await json('access', 'allow', '--extension', '1001', '--hours', '6-22')).toMatchObject({
    problem: { code: 'bad_request', lines: [expect.stringContaining('hours.from: Use a time'), expect.anything()] },
  })
  expect((await run('access', 'remove', rule.id)).code).toBe(0)
  expect(await json('access', 'remove', rule.id)).toMatchObject({ problem: { code: 'no_such_access_rule' } })
})

it('a number is kept from hot desking, and let again', async () => {
  expect((await run('access', 'exclude', '1000', '--note', 'The director')).code).toBe(0)
  expect((await run('access', 'list')).stdout).toMatch(/1000 +never hot desks: The director/)
  expect((await run('access', 'include', '1000')).code).toBe(0)
  expect(await json('access', 'include', '1000')).toMatchObject({ problem: { code: 'not_excluded' } })
  expect((await run('access', 'list')).stdout).toBe('Everybody may log in everywhere, at any time.\n')
})

it('a group takes its rules along', async () => {
  await json('access', 'allow', '--group', 'Nurses')
  expect((await run('groups', 'remove', 'Nurses')).code).toBe(0)
  expect(await json('access', 'list')).toEqual({ rules: [], numbers: [] })
  expect(await json('groups', 'remove', 'Nurses')).toMatchObject({ problem: { code: 'no_such_group' } })
})
