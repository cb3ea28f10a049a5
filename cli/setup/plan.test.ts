import { describe, expect, it } from 'vitest'
import type { Facts, FreePbx, Wish } from './facts.ts'
import { inWords, plan, planUndo } from './plan.ts'
import { steps, undos } from './steps.ts'

const version = '1.2.3'
const lines = { AMI_HOST: '127.0.0.1', AMI_SECRET: 'a', ARI_URL: 'http://127.0.0.1:8088', ARI_PASSWORD: 'b' }
const localUrl = 'postgresql://hotdesk@%2Fvar%2Frun%2Fpostgresql:5432/hotdesk'
const url = 'http://192.0.2.20:3000'
const web = { HOTDESK_URL: url, HOTDESK_HOST: '0.0.0.0', HOTDESK_PORT: '3000' }

/** A machine on which nothing has been done yet. */
const bare: Facts = {
  version,
  freePbx: null,
  asterisk: null,
  postgres: { isInstalled: false, hasRole: false, hasDatabase: false },
  settings: null,
  database: null,
  services: { isSystemd: true, isEnabled: false, isRunning: false, isWithoutWorker: false },
  remote: { hasKeys: false, hasScript: false },
}
const on = { ENABLE_ARI: 'true', HTTPENABLED: 'true', AMPEXTENSIONS: 'extensions' }
const off = { ...on, ENABLE_ARI: 'false', HTTPENABLED: 'false' }
const module = { version, settings: lines, workerAddress: '', dashboardUrl: url, hasApiToken: true }
const freePbx = (more: Partial<FreePbx> = {}): FreePbx => ({ version: '17.0.19', settings: off, module: null, ...more })

/** The same after all of it. */
const whole: Facts = {
  ...bare,
  freePbx: freePbx({ settings: on, module }),
  postgres: { isInstalled: true, hasRole: true, hasDatabase: true },
  settings: { ...lines, ...web, DATABASE_URL: localUrl },
  database: { hasTables: true, hasAdministrator: true, holdsPhones: false },
  services: { isSystemd: true, isEnabled: true, isRunning: true, isWithoutWorker: false },
}

const wish = (more: Partial<Wish> = {}): Wish => ({
  pbx: { kind: 'freepbx' },
  database: { kind: 'local' },
  url,
  ...more,
})
const elsewhere = { kind: 'url', url: 'postgresql://hotdesk@db.example.com/hotdesk' } as const
const remote = { kind: 'remote', host: 'pbx.example.com', workerAddress: '192.0.2.20' } as const
const plain = { kind: 'asterisk', contexts: [], referenceDialplan: true } as const

const toDo = (facts: Facts, wanted: Wish) =>
  plan(steps, facts, wanted)
    .filter(({ isDone }) => !isDone)
    .map(({ step: { id } }) => id)

describe('the plan', () => {
  it.each<[what: string, facts: Facts, wanted: Wish, ids: string]>([
    [
      'a FreePBX on which nothing was done',
      { ...bare, freePbx: freePbx() },
      wish(),
      'postgresql database module ari apply-config settings tables account services link check',
    ],
    [
      'a FreePBX with ARI on and PostgreSQL there',
      {
        ...bare,
        freePbx: freePbx({ settings: on }),
        postgres: { isInstalled: true, hasRole: false, hasDatabase: false },
      },
      wish(),
      'database module apply-config settings tables account services link check',
    ],
    [
      'a FreePBX whose database is elsewhere',
      { ...bare, freePbx: freePbx(), database: { hasTables: false, hasAdministrator: false, holdsPhones: false } },
      wish({ database: elsewhere }),
      'module ari apply-config settings tables account services link check',
    ],
    ['a FreePBX on which everything was done', whole, wish(), 'check'],
    ['the same, without saying anything of the address', whole, wish({ url: null }), 'check'],
    [
      'a FreePBX with an older module',
      { ...whole, freePbx: freePbx({ settings: on, module: { ...module, version: '1.2.2' } }) },
      wish(),
      'module apply-config check',
    ],
    [
      'a module whose secrets have changed since',
      { ...whole, freePbx: freePbx({ settings: on, module: { ...module, settings: { ...lines, AMI_SECRET: 'c' } } }) },
      wish(),
      'settings services check',
    ],
    [
      'ARI that somebody has switched off',
      { ...whole, freePbx: freePbx({ settings: off, module }) },
      wish(),
      'ari apply-config check',
    ],
    [
      'another address of the dashboard',
      whole,
      wish({ url: 'https://hotdesk.example.com' }),
      'settings services link check',
    ],
    [
      'services that somebody has stopped',
      { ...whole, services: { isSystemd: true, isEnabled: true, isRunning: false, isWithoutWorker: false } },
      wish(),
      'services check',
    ],
    [
      'a machine without systemd, where nothing can be started',
      {
        ...bare,
        freePbx: freePbx(),
        services: { isSystemd: false, isEnabled: false, isRunning: false, isWithoutWorker: false },
      },
      wish(),
      'postgresql database module ari apply-config settings tables account link',
    ],
    [
      'an Asterisk without FreePBX',
      { ...bare, asterisk: { changes: 9, removals: 0, settings: lines } },
      wish({ pbx: plain }),
      'postgresql database asterisk settings tables account services check',
    ],
    [
      'an Asterisk whose files are in place',
      { ...whole, freePbx: null, asterisk: { changes: 0, removals: 9, settings: lines } },
      wish({ pbx: plain }),
      'check',
    ],
    [
      'a PBX elsewhere that has its users already',
      { ...whole, freePbx: null, settings: null, services: bare.services },
      wish({ pbx: { kind: 'elsewhere', settings: lines } }),
      'settings services check',
    ],
    [
      'a FreePBX on another host',
      bare,
      wish({ pbx: remote }),
      'postgresql database secrets settings tables account services script check',
    ],
    [
      'a FreePBX on another host that has not been given its part yet',
      {
        ...whole,
        freePbx: null,
        remote: { hasKeys: true, hasScript: true },
        settings: {
          ...web,
          ...{
            DATABASE_URL: localUrl,
            AMI_HOST: remote.host,
            AMI_PORT: '5039',
            AMI_TLS: 'yes',
            AMI_USERNAME: 'hotdesk',
          },
          ...{ AMI_SECRET: 'a', ARI_URL: 'https://pbx.example.com:8089', ARI_USERNAME: 'hotdesk', ARI_PASSWORD: 'b' },
          ...{ HOTDESK_HANDOVER_SECRET: 'c', NODE_EXTRA_CA_CERTS: '/etc/hotdesk/pbx-ca.pem' },
        },
      },
      wish({ pbx: remote }),
      'script check',
    ],
  ])('for %s', (_what, facts, wanted, ids) => {
    expect(toDo(facts, wanted).join(' ')).toBe(ids)
  })

  it('numbers every step, and marks what is done', () => {
    const text = inWords(
      plan(steps, { ...whole, database: { hasTables: true, hasAdministrator: false, holdsPhones: false } }, wish()),
    )
    expect(text.split('\n').map((line) => line.trim())).toEqual([
      '1. Install PostgreSQL from Debian’s packages  (already done)',
      expect.stringMatching(/^2\. .*\(already done\)$/),
      expect.stringMatching(/^3\. .*\(already done\)$/),
      expect.stringMatching(/^4\. .*\(already done\)$/),
      expect.stringMatching(/^5\. .*\(already done\)$/),
      expect.stringMatching(/^6\. .*\(already done\)$/),
      expect.stringMatching(/^7\. .*\(already done\)$/),
      '8. Make the first account of the dashboard, admin, and print its password',
      expect.stringMatching(/^9\. .*\(already done\)$/),
      expect.stringMatching(/^10\. .*\(already done\)$/),
      '11. See that everything answers',
    ])
    expect(text).not.toContain(lines.AMI_SECRET.repeat(3))
  })
})

describe('the plan of --undo', () => {
  const idsOf = (facts: Facts) => planUndo(undos, facts).map(({ step: { id } }) => id)

  it.each<[what: string, facts: Facts, ids: string[]]>([
    ['of everything on a FreePBX', whole, ['people', 'services', 'module', 'token', 'settings']],
    ['where nothing was set up', { ...bare, freePbx: freePbx() }, []],
    [
      'of an Asterisk without FreePBX',
      { ...whole, freePbx: null, asterisk: { changes: 0, removals: 9, settings: lines } },
      ['people', 'services', 'asterisk', 'settings'],
    ],
    [
      'of an Asterisk whose files are of another version, or edited',
      { ...whole, freePbx: null, asterisk: { changes: 2, removals: 9, settings: lines } },
      ['people', 'services', 'asterisk', 'settings'],
    ],
    [
      'while the services do not run',
      { ...whole, services: { isSystemd: true, isEnabled: false, isRunning: false, isWithoutWorker: false } },
      ['module', 'token', 'settings'],
    ],
  ])('%s', (_what, facts, ids) => {
    expect(idsOf(facts)).toEqual(ids)
  })
})
