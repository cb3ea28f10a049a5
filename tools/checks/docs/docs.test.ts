import { describe, expect, test } from 'vitest'
import { problemsIn } from './compare.ts'
import type { Facts } from './facts.ts'

const documents: Record<string, string> = { 'docs/guide.md': '# Guide\n\n## Back up, and restore\n' }

const facts: Facts = {
  paths: new Set([
    ...['docs/', 'docs/guide.md', 'README.md', 'lib/', 'lib/env.ts', 'deploy/', 'deploy/hotdesk.service'],
    ...['app/', 'app/api/v1/phones/[number]/route.ts', 'app/api/v1/[[...path]]/route.ts', 'app/metrics/route.ts'],
  ]),
  scripts: new Set(['demo', 'test']),
  settings: new Set(['HOTDESK_PORT', 'DATABASE_URL']),
  deploy: 'install /opt/hotdesk/app and /etc/hotdesk/hotdesk.env',
  code: "'HOTDESK_TEST_LOG' hotdesk_sessions_open boardStreamAddress = '/api/board/stream'",
  commands: ['doctor', 'phones list'],
}

const problems = (markdown: string, file = 'README.md') =>
  problemsIn(file, markdown, facts, (path) => documents[path] ?? '')

test.each([
  ['a file', 'see `lib/env.ts`, `env.ts` or `lib/`'],
  ['a file in a block', '```sh\ncat lib/env.ts > /tmp/x\n```'],
  ['a link', '[guide](docs/guide.md)'],
  ['a heading', '[back-up](docs/guide.md#back-up-and-restore)'],
  ['a script', '`npm run demo`, `npm test`, `npm ci`'],
  ['a setting', '`HOTDESK_PORT=3000`, `DATABASE_URL`'],
  ['a variable of the tests', '`HOTDESK_TEST_LOG=1`'],
  ['a command', '`npx hotdesk doctor`, `sudo hotdesk phones list --json`'],
  ['a metric and what a histogram makes of it', '`hotdesk_sessions_open`, `hotdesk_sessions_open_bucket`'],
  ['an address', '`curl http://127.0.0.1:3000/api/v1/phones/2001`, `/api/v1/phones/{number}`, `/api/v1`, `/metrics`'],
  ['an address that is no route', '`/api/board/stream`'],
  ['a unit', '`systemctl restart hotdesk`, `hotdesk.service`'],
  ['a file that an installation has', '`/etc/hotdesk/hotdesk.env`'],
  ['something of the PBX', '`extensions_custom.conf`, `PJSIP/2001`, `/etc/asterisk/manager.conf`'],
  ['something cut short', '`lib/…`, `HOTDESK_…`, `lib/<area>`, `docs/*.md`'],
])('%s that exists is fine', (_what, markdown) => {
  expect(problems(markdown)).toEqual([])
})

test.each([
  ['a file', '`lib/gone.ts`', 'path lib/gone.ts'],
  ['a folder', '`lib/gone/`', 'path lib/gone/'],
  ['a file by its name alone', '`gone.ts`', 'path gone.ts'],
  ['a file in a block', '```sh\n# first\ncp deploy/gone.conf /etc\n```', 'path deploy/gone.conf'],
  ['a link', '[guide](docs/gone.md)', 'link docs/gone.md'],
  ['a heading', '[guide](docs/guide.md#gone)', 'link docs/guide.md#gone'],
  ['a script', '`npm run gone`', 'npm script gone'],
  ['a setting', '`HOTDESK_GONE=1`', 'setting HOTDESK_GONE'],
  ['a command', '`npx hotdesk vanish`', 'command vanish'],
  ['a subcommand', '`npx hotdesk phones vanish`', 'command phones vanish'],
  ['a metric', '`hotdesk_gone_total`', 'metric hotdesk_gone_total'],
  ['an address', '`curl http://localhost/api/v1/gone`', 'address /api/v1/gone'],
  ['a unit', '`systemctl restart hotdesk-gone`', 'unit hotdesk-gone'],
  ['an installed file', '`/etc/hotdesk/gone`', 'installed file /etc/hotdesk/gone'],
])('%s that does not exist is reported', (_what, markdown, expected) => {
  expect(problems(markdown)).toHaveLength(1)
  expect(problems(markdown)[0]).toContain(`there is no ${expected}`)
})

describe('a decision', () => {
  test('keeps what it named when it was made', () => {
    expect(problems('`lib/gone.ts`', 'docs/decisions/0001-a.md')).toEqual([])
  })

  test('still links to something', () => {
    expect(problems('[there](gone.md)', 'docs/decisions/0001-a.md')).toHaveLength(1)
  })
})

test('a report says where', () => {
  expect(problems('one\n\n`lib/gone.ts`')).toEqual(['README.md:3  there is no path lib/gone.ts'])
})
