import { afterAll, beforeAll, expect, it } from 'vitest'
import { type CommandLine, startCommandLine } from '../e2e/support/command-line.ts'

let commandLine: CommandLine

beforeAll(async () => {
  commandLine = await startCommandLine()
  await commandLine.sql(`
    INSERT INTO locations (pbx, name) VALUES ('main', 'North wing');
    INSERT INTO phones (pbx, number, location_id) SELECT 'main', '2001', id FROM locations;
    INSERT INTO phones (pbx, number) VALUES ('main', '2002');
    INSERT INTO people (pbx, extension, name, mailbox, devices, read_at) VALUES ('main', '1001', 'Alice', 'present', '{}', now());
    INSERT INTO sessions (pbx, id, phone, extension, name, started_by) VALUES
      ('main', gen_random_uuid(), '2001', '1001', 'Alice Archer', '{"kind":"phone","number":"2001"}'),
      ('main', gen_random_uuid(), '2002', '1002', 'Bob Baker', '{"kind":"phone","number":"2002"}')`)
})
afterAll(() => commandLine.stop())

const run = (...words: string[]) => commandLine.run(...words)
const json = (...words: string[]) => commandLine.json(...words)

it('everybody at a location, or on the PBX, is logged out', async () => {
  const drill = ['--location', 'North wing', '--reason', 'Fire drill', '--yes']
  expect(await run('sessions', 'logout', ...drill)).toMatchObject({
    code: 0,
    stdout: '1 person is being logged out.\n',
  })
  expect(await json('sessions', 'logout', '--all', '--yes')).toEqual({ people: 2, inCall: 0 })
  expect((await run('events', 'tail', '--lines', '2', '--no-follow')).stdout).toContain('logout.ordered')
})

it.each([
  ['nobody', []],
  ['somebody and everybody', ['1001', '--all']],
  ['everybody twice', ['--all', '--location', 'North wing']],
  ['somebody twice', ['--extension', '1001', '--phone', '2001']],
])('%s is no one to be logged out', async (_whom, words) => {
  expect(await json('sessions', 'logout', ...words)).toMatchObject({ problem: { code: 'wrong_use' } })
})

it('many are asked for first, with how many they are', async () => {
  const { code, stderr } = await run('sessions', 'logout', '--all')
  expect(code).toBe(1)
  expect(stderr).toContain('2 people would be logged out.')
  expect(stderr).toContain('Nothing was changed. Add --yes')
  expect((await run('sessions', 'logout', '--location', 'North wing')).stderr).toContain(
    '1 person at North wing would be',
  )
  await commandLine.sql(`
    INSERT INTO pbxes (id, name) VALUES ('north', 'North');
    INSERT INTO phones (pbx, number) VALUES ('north', '2001');
    INSERT INTO sessions (pbx, id, phone, extension, name, started_by)
      VALUES ('north', gen_random_uuid(), '2001', '1002', 'Carol', '{"kind":"phone","number":"2001"}')`)
  expect((await run('sessions', 'logout', '--all', '--pbx', 'north')).stderr).toContain(
    '1 person on the PBX north would be',
  )
})

it('who is logged in twice over is named by what they are', async () => {
  expect(await json('sessions', 'logout', '2001')).toMatchObject({
    problem: { code: 'ambiguous', next: expect.stringContaining('--phone') as string },
  })
  expect(await json('sessions', 'logout', '--extension', '2001')).toMatchObject({
    problem: { code: 'no_such_session' },
  })
  // The worker is away: it was found.
  expect(await json('sessions', 'logout', '--phone', '2001', '--pbx', 'main')).toMatchObject({
    problem: { code: 'worker_away' },
  })
  await commandLine.sql(
    `DELETE FROM sessions WHERE pbx = 'north'; DELETE FROM phones WHERE pbx = 'north'; DELETE FROM pbxes WHERE id = 'north'`,
  )
})

it('a location that there is not is told', async () => {
  expect(await json('sessions', 'logout', '--location', 'South wing')).toMatchObject({
    problem: { code: 'bad_request' },
  })
})

it('an account gets an extension, and calls need the setting', async () => {
  await run('user', 'add', 'anna')
  expect((await run('user', 'extension', 'anna', '1001')).stdout).toBe('anna has 1001 now.\n')
  expect(await json('user', 'extension', 'anna', '4321')).toMatchObject({ problem: { code: 'bad_request' } })
  expect((await run('user', 'extension', 'anna', 'none')).stdout).toBe('anna has no extension any more.\n')
  expect(await run('user', 'extension', 'anna')).toMatchObject({ code: 2 })
  expect(await json('people', 'call', '--extension', '1001', '--number', '1001')).toMatchObject({
    problem: { code: 'calls_off' },
  })
  await run('settings', 'set', 'clickToCall', 'yes')
  expect(await json('people', 'call', '--extension', '1001', '--number', '4321')).toMatchObject({
    problem: { code: 'unknown_extension' },
  })
})
