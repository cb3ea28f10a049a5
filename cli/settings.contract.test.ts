import { afterAll, beforeAll, expect, it } from 'vitest'
import { type CommandLine, startCommandLine } from '../e2e/support/command-line.ts'

let commandLine: CommandLine

beforeAll(async () => {
  commandLine = await startCommandLine()
})
afterAll(() => commandLine.stop())

const run = (...words: string[]) => commandLine.run(...words)
const json = (...words: string[]) => commandLine.json(...words)
const firstLine = async (...words: string[]) => (await run('settings', ...words)).stdout.split('\n')[0]

it('settings are listed with what they may be', async () => {
  const { stdout } = await run('settings', 'list')
  expect(stdout).toMatch(/^GROUP +SETTING +VALUE +MAY BE\n/)
  expect(stdout).toMatch(/following +leaveQueues +no +yes or no\n/)
  expect(stdout).toMatch(/access +takeover +allowed +allowed or refused or idle\n/)
  expect(stdout).toMatch(/brake +brakePhones +5 +1 or more\n/)
  expect(stdout).toMatch(/general +eventsKeptDays +none +30 to 3650 or none\n/)
})

it('one is changed, shown, and given its default again', async () => {
  expect(await run('settings', 'set', 'leaveQueues', 'yes')).toMatchObject({
    ...{ code: 0, stdout: 'leaveQueues is yes; it was no.\n' },
  })
  expect((await run('settings', 'set', 'leave-queues', 'on')).stdout).toBe('leaveQueues is yes already.\n')
  expect((await run('settings', 'get', 'leaveQueues')).stdout).toMatch(
    /^leaveQueues is yes\.\nIt may be yes or no; the default is no\.\nPeople who log out of a desk leave the queues/,
  )
  const wanted = { group: 'following', name: 'leaveQueues', value: false, before: true }
  expect(await json('settings', 'set', 'leaveQueues', 'default')).toEqual(wanted)
})

it('numbers, words and nothing are values as well', async () => {
  await run('settings', 'set', 'eventsKeptDays', '90')
  expect(await firstLine('get', 'eventsKeptDays')).toBe('eventsKeptDays is 90.')
  await run('settings', 'set', 'eventsKeptDays', 'none')
  expect(await firstLine('get', 'eventsKeptDays')).toBe('eventsKeptDays is none.')
  await run('settings', 'set', 'takeover', 'idle')
  expect(await json('settings', 'get', 'takeover')).toEqual({
    ...{ group: 'access', name: 'takeover', value: 'idle', default: 'allowed' },
  })
})

it('what cannot be is refused with what can', async () => {
  expect(await run('settings', 'set', 'leaveQueue', 'yes')).toMatchObject({
    ...{ code: 2, stderr: expect.stringContaining('Did you mean leaveQueues?') as string },
  })
  expect((await run('settings', 'get', 'colour')).stderr).toContain('hotdesk settings list shows them all.')
  for (const [name, value, says] of [
    ['leaveQueues', 'maybe', 'It may be yes or no.'],
    ['takeover', 'sometimes', 'It may be allowed or refused or idle.'],
    ['takeover', 'refuse', 'Did you mean refused?'],
    ['pinMinutes', '4', 'It may be 5 to 60.'],
    ['pinMinutes', '', 'It may be 5 to 60.'],
  ] as const)
    expect((await run('settings', 'set', name, value)).stderr, `${name} ${value}`).toContain(says)
  expect(await json('settings', 'set', 'pinsAtOnePhone', '20')).toMatchObject({
    problem: { code: 'bad_request', lines: [expect.stringContaining('pinsOfExtension: Use at least four times')] },
  })
})

it('each PBX has its own', async () => {
  await commandLine.sql(`INSERT INTO pbxes (id, name) VALUES ('north', 'North')`)
  await run('settings', 'set', 'leaveQueues', 'yes', '--pbx', 'north')
  expect(await firstLine('get', 'leaveQueues', '--pbx', 'north')).toBe('leaveQueues is yes.')
  expect(await firstLine('get', 'leaveQueues')).toBe('leaveQueues is no.')
  const { stdout } = await run('settings', 'list')
  expect(stdout).toMatch(/^PBX +GROUP +SETTING/)
  expect(stdout).toMatch(/^north +following +leaveQueues +yes/m)
  expect(stdout.match(/^all +general +eventsKeptDays/gm)).toHaveLength(1)
  expect(stdout.match(/^all +reports +reportsPerPerson/gm)).toHaveLength(1)
  expect(await json('settings', 'set', 'leaveQueues', 'yes', '--pbx', 'south')).toMatchObject({
    problem: { code: 'no_such_pbx' },
  })
  expect(await json('settings', 'list', '--pbx', 'south')).toMatchObject({ problem: { code: 'no_such_pbx' } })
  const ofMain = (await json('settings', 'list', '--pbx', 'main')) as { settings: { group: string }[] }
  const groups = ofMain.settings.map(({ group }) => group)
  expect(groups.filter((group) => group === 'general' || group === 'reports')).toEqual([])
})
