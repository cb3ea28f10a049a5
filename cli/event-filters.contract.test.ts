import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CommandLine, startCommandLine } from '../e2e/support/command-line.ts'

let commandLine: CommandLine

// Each event has its name in its data, as what a note is for.
const event = (name: string, columns: Record<string, string>) => {
  const all = { actor: '{"kind":"system","reason":"test"}', pbx: 'main', type: 'number.excluded', ...columns }
  const data = JSON.stringify({ note: name })
  const values = [...Object.values(all), data].map((value) => `'${value}'`)
  return `INSERT INTO events (${[...Object.keys(all), 'data'].join()}) VALUES (${values.join()});`
}

beforeAll(async () => {
  commandLine = await startCommandLine()
  await commandLine.sql(`
    INSERT INTO pbxes (id, name) VALUES ('north', 'North');
    INSERT INTO locations (pbx, name) VALUES ('main', 'Hall'), ('main', 'Attic');
    INSERT INTO phones (pbx, number, location_id) SELECT 'main', '2001', id FROM locations WHERE name = 'Hall';
    INSERT INTO people (pbx, extension, name, mailbox, devices, read_at) VALUES ('main', '1001', 'Alice Archer', 'present', '{}', now());
    ${event('early', { at: '2026-03-01T08:00Z' })}
    ${event('noon', { at: '2026-03-02T12:00Z', extension: '1001' })}
    ${event('hall', { at: '2026-03-03T08:00Z', phone: '2001' })}
    ${event('attic', { at: '2026-03-04T08:00Z', phone: '2009' })}
    ${event('north', { at: '2026-03-05T08:00Z', pbx: 'north', phone: '2001' })}
    ${event('token', { at: '2026-03-06T08:00Z', actor: '{"kind":"token","id":"1","name":"Night shift"}' })}
    ${event('terminal', { at: '2026-03-07T08:00Z', actor: '{"kind":"command_line","user":"root"}' })}
    INSERT INTO events (at, pbx, type, actor, data) VALUES
      ('2026-03-08T08:00Z', 'main', 'location.added', '{"kind":"system","reason":"test"}', '{"name":"Hall","timeZone":null}'),
      ('2026-03-09T08:00Z', 'main', 'logout.ordered', '{"kind":"system","reason":"test"}', '{"location":"Hall","count":2,"note":""}')`)
})
afterAll(() => commandLine.stop())

interface Shown {
  type: string
  data: { note?: string }
}

/** What events tail shows, by names. */
async function shown(...words: string[]): Promise<string[]> {
  const { stdout } = await commandLine.run('events', 'tail', '--no-follow', '--json', ...words)
  const events = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Shown)
  return events.map(({ type, data }) => data.note || type)
}

/** The same of events export, the oldest first. */
async function exported(...words: string[]): Promise<string[]> {
  const { stdout } = await commandLine.run('events', 'export', ...words)
  const lines = stdout.trim().split('\r\n').slice(1).reverse()
  return lines.map((line) => /note"":""([^"]+)/.exec(line)?.[1] ?? line.split(',')[2] ?? '')
}

describe.each([
  ['events tail', shown],
  ['events export', exported],
])('%s chooses events', (_name, look) => {
  it.each([
    ['by type', ['--type', 'logout.ordered'], ['logout.ordered']],
    ['by what they are about', ['--type', 'phones'], ['location.added']],
    ['by person', ['--extension', '1001'], ['noon']],
    ['by a name', ['--find', 'archer'], ['noon']],
    ['by phone', ['--phone', '2001'], ['hall', 'north']],
    ['by phone and PBX', ['--phone', '2001', '--pbx', 'north'], ['north']],
    ['by location', ['--location', 'Hall'], ['hall', 'location.added', 'logout.ordered']],
    ['by a location without phones', ['--location', 'Attic'], []],
    ['by who did it', ['--actor', 'night'], ['token']],
    ['by the kind of who did it', ['--actor', 'command_line'], ['terminal']],
    ['from a day on', ['--from', '2026-03-07'], ['terminal', 'location.added', 'logout.ordered']],
    ['to the end of a day', ['--to', '2026-03-02'], ['early', 'noon']],
    ['from a minute to a minute', ['--from', '2026-03-02T00:00', '--to', '2026-03-04T00:00'], ['noon', 'hall']],
    ['by several of them', ['--location', 'Hall', '--from', '2026-03-08', '--type', 'people'], ['logout.ordered']],
  ])('%s', async (_how, words, names) => {
    expect(await look(...words)).toEqual(names)
  })
})

it('the last ones are the last of those that were chosen', async () => {
  expect(await shown('--actor', 'system', '--lines', '1')).toEqual(['logout.ordered'])
  expect(await shown('--phone', '2001', '--lines', '1')).toEqual(['north'])
  expect(await shown('--phone', '2001', '--lines', '0')).toEqual([])
})

it.each([
  ['a day that does not exist', ['--from', '2026-02-31'], 'wrong_use'],
  ['a minute that does not exist', ['--to', '2026-02-01T24:00'], 'wrong_use'],
  ['a type that does not exist', ['--type', 'session.strated'], 'wrong_use'],
  ['a location that does not exist', ['--location', 'Hal'], 'no_such_location'],
  ['a PBX that does not exist', ['--pbx', 'nort'], 'no_such_pbx'],
])('%s is refused', async (_what, words, code) => {
  for (const command of [['tail', '--no-follow'], ['export']])
    expect(await commandLine.json('events', ...command, ...words)).toMatchObject({ problem: { code } })
})

it('a mistyped type, location or PBX is answered with what was probably meant', async () => {
  for (const [words, meant] of [
    [['--type', 'session.strated'], 'session.started'],
    [['--location', 'Hal'], 'Hall'],
    [['--pbx', 'nort'], 'north'],
  ] as const)
    expect((await commandLine.run('events', 'tail', ...words)).stderr).toContain(`Did you mean ${meant}?`)
})
