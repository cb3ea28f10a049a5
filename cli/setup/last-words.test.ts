import { expect, it } from 'vitest'
import type { WantedPbx } from './facts.ts'
import { lastWords } from './last-words.ts'
import { webSettings } from './wanted-settings.ts'

const freePbx = { kind: 'freepbx' } as const
const after = (pbx: WantedPbx, url: string, isSystemd = true) =>
  lastWords({ pbx, database: { kind: 'local' }, url: null }, webSettings(url), isSystemd)

it('ends with the address, and what to dial', () => {
  expect(after(freePbx, 'http://192.0.2.20:3000')).toMatch(/^Hot Desk runs: http:\/\/192\.0\.2\.20:3000\n/)
  expect(after(freePbx, 'http://192.0.2.20:3000')).toContain('dial *11 on a phone of the pool')
})

it.each<[what: string, pbx: WantedPbx, url: string, names: string | null]>([
  ['names the port that FreePBX’s firewall may close', freePbx, 'http://192.0.2.20:3100', 'port 3100'],
  ['not of a dashboard behind a proxy', freePbx, 'https://hotdesk.example.com', null],
  ['not of a dashboard on loopback', freePbx, 'http://localhost:3000', null],
  ['not where there is no FreePBX', { kind: 'elsewhere', settings: {} }, 'http://192.0.2.20:3000', null],
])('%s', (_what, pbx, url, names) => {
  const words = after(pbx, url)
  if (names === null) expect(words).not.toContain('firewall')
  else expect(words).toMatch(new RegExp(`FreePBX’s firewall keeps ${names} closed: Connectivity → Firewall`))
})

it('says that nothing was started where there is no systemd', () => {
  expect(after(freePbx, 'http://192.0.2.20:3000', false)).toContain('systemctl enable --now hotdesk.target')
})
