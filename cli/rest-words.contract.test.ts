import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type CommandLine, startCommandLine } from '../e2e/support/command-line.ts'
import type { ApiPath } from '../lib/api/needed-scopes.ts'
import { operations } from '../lib/api/operations/all-operations.ts'
import { eventDocument, excludedNumberListSchema, ruleListSchema } from '../lib/api/schemas.ts'
import { plainPng } from '../sandbox/png.ts'
import type { Answer } from './answer.ts'
import { commands } from './commands.ts'

const folder = mkdtempSync(join(tmpdir(), 'hotdesk-rest-words-'))
const [csv, picture] = [join(folder, 'phones.csv'), join(folder, 'hall.png')]
let commandLine: CommandLine

beforeAll(async () => {
  writeFileSync(csv, '2002,Aisle,Hall\n')
  writeFileSync(picture, plainPng(800, 600))
  commandLine = await startCommandLine()
  const provider = JSON.stringify({
    issuer: 'http://127.0.0.1:9',
    clientId: 'hotdesk',
    label: 'Sign in',
    allowsHttp: true,
  })
  await commandLine.sql(`
    INSERT INTO locations (pbx, name, is_kept) VALUES ('main', 'Hall', true), ('main', 'Attic', true);
    INSERT INTO phones (pbx, number, location_id) SELECT 'main', '2001', id FROM locations WHERE name = 'Hall';
    INSERT INTO devices (pbx, number, dial) VALUES ('main', '2001', 'PJSIP/2001'), ('main', '2005', 'PJSIP/2005');
    INSERT INTO people (pbx, extension, name, mailbox, pin, devices, read_at) VALUES
      ('main', '1001', 'Alice', 'present', 'trivial', '{2005}', now());
    INSERT INTO sessions (pbx, id, phone, extension, name, started_by)
      VALUES ('main', gen_random_uuid(), '2001', '1001', 'Alice', '{"kind":"phone","number":"2001"}');
    INSERT INTO calls (pbx, session_id, phone, extension, direction, number, name, began_at, ended_at)
      SELECT 'main', id, '2001', '1001', 'incoming', '5557777', '', now(), now() FROM sessions;
    INSERT INTO pin_locks (pbx, extension, phone, since, until, times)
      VALUES ('main', '1001', '2001', now(), now() + interval '1 hour', 1);
    INSERT INTO webhooks (id, name, url, topics, secret, after_event)
      VALUES (gen_random_uuid(), 'Signs', 'https://signs.example.org/in', '{people}', 'sealed', 0);
    INSERT INTO single_sign_on (details, secret, updated_at) VALUES ('${provider}', 'sealed', now())`)
})
afterAll(async () => {
  await commandLine.stop()
  rmSync(folder, { recursive: true })
})

const hall = ['--location', 'Hall']

/** One after the other: what one makes another one shows. */
const tried: Record<string, string[]> = {
  'pbx list': [],
  'phones list': [],
  'phones discover': ['--all'],
  'phones import': [csv],
  'phones change': ['2001', '2002', '--label', 'Door'],
  'phones remove': ['2002'],
  'locations add': ['Cellar'],
  'locations list': [],
  'locations change': ['Cellar', '--time-zone', 'Europe/Berlin'],
  'locations merge': ['Cellar', '--into', 'Attic'],
  'floors add': ['Ground floor', ...hall],
  'floors change': ['Ground floor', ...hall, '--position', '1'],
  'floors set-plan': ['Ground floor', ...hall, '--file', picture],
  'floors place': ['Ground floor', ...hall, '--phone', '2001', '--x', '0.5', '--y', '0.25'],
  'floors list': [],
  'sessions list': ['--all'],
  'groups add': ['Nurses', '--members', '1001', '--takeover', 'idle', '--idle-minutes', '10'],
  'groups change': ['Nurses', '--second-login', 'refuse'],
  'groups list': [],
  'access allow': ['--group', 'Nurses', '--locations', 'Hall', '--hours', '06:00-22:00'],
  'access exclude': ['1900', '--note', 'The fax'],
  'logout-rules set': ['pbx', '--at', '20:00', '--weekdays', 'mon,fri', '--time-zone', 'UTC'],
  'logout-rules list': [],
  'free-desks set': ['everything', 'Hall'],
  'free-desks list': [],
  'pin-locks list': [],
  'pin-locks release': ['--extension', '1001', '--phone', '2001'],
  'settings list': [],
  'people pins': ['--all'],
  'people calls': ['1001'],
  reports: ['--range', 'last-week'],
  'webhooks list': [],
  'webhooks disable': ['Signs'],
  'webhooks enable': ['Signs'],
  'webhooks test': ['Signs'],
  'webhooks messages': ['Signs'],
  'walls add': ['Entrance', '--names', 'initials'],
  'walls change': ['Entrance', '--seconds', '30'],
  'walls list': [],
  'sso show': [],
  'sso set': ['label', 'Sign in with Example'],
  'sso test': [],
}

/** The worker answers it, as it answers REST; and what needs the id of a message. */
const others = ['sessions login', 'webhooks resend']

const answers = new Map(commands.flatMap(({ name, answer }) => (answer ? [[name, answer] as const] : [])))

it('is tried with every command that answers as the REST API does', () => {
  expect([...Object.keys(tried), ...others].sort()).toEqual([...answers.keys()].sort())
})

it.each(Object.entries(tried))('%s answers in the words of the REST API', async (name, words) => {
  const data = await commandLine.json(...name.split(' '), ...words)
  const schema = schemaOf(answers.get(name) as Answer)
  // What the schema does not have would be left out.
  expect(schema.parse(data)).toEqual(data)
})

it('each event is one of the REST API', async () => {
  const { stdout } = await commandLine.run('events', 'tail', '--lines', '50', '--no-follow', '--json')
  const events = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
  expect(events.length).toBeGreaterThan(20)
  for (const event of events) expect(eventDocument.parse(event)).toEqual(event)
})

it('rules and excluded numbers are two lists of the REST API', async () => {
  const data = await commandLine.json('access', 'list')
  const schema = ruleListSchema.extend(excludedNumberListSchema.shape)
  expect(schema.parse(data)).toEqual(data)
  expect(data).toMatchObject({ rules: [{ group: 'Nurses' }], numbers: [{ number: '1900' }] })
})

function schemaOf(answer: Answer) {
  const [method = '', path = ''] = answer.split(' ')
  const schema = operations[path as ApiPath][method.toLowerCase()]?.answer[2]
  if (schema === undefined) throw new Error(`${answer} has no answer with a body.`)
  return schema
}
