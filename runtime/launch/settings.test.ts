import { readFileSync } from 'node:fs'
import { parse } from 'dotenv'
import { describe, expect, test } from 'vitest'
import { environmentSchema } from '../../lib/contract/environment.ts'
import { readSettings, SettingsProblem } from './settings.ts'

const pbx = {
  AMI_HOST: 'pbx.example',
  AMI_USERNAME: 'hotdesk',
  AMI_SECRET: 's',
  ARI_URL: 'http://pbx.example:8088',
  ARI_USERNAME: 'hotdesk',
  ARI_PASSWORD: 's',
}

function problemOf(environment: Record<string, string>): string[] {
  try {
    readSettings(environment)
  } catch (error) {
    if (error instanceof SettingsProblem) return error.lines
    throw error
  }
  return []
}

describe('settings', () => {
  test('only the PBX has to be set', () => {
    expect(readSettings(pbx)).toMatchObject({ HOTDESK_PORT: 3000, HOTDESK_URL: 'http://localhost:3000' })
  })

  test('a web app alone needs no settings of a PBX, but those that it has must be right', () => {
    expect(readSettings({}, 'web')).toMatchObject({ HOTDESK_PORT: 3000, AMI_SECRET: '' })
    expect(() => readSettings({ HOTDESK_PORT: 'many' }, 'web')).toThrow(/^HOTDESK_PORT/)
    expect(() => readSettings({ HOTDESK_PORT: '3000' })).toThrow(/AMI_SECRET {2}is missing/)
  })

  test('the address follows the port', () => {
    expect(readSettings({ ...pbx, HOTDESK_PORT: '3400' }).HOTDESK_URL).toBe('http://localhost:3400')
  })

  test('everything missing and wrong is reported at once, by name', () => {
    const problem = problemOf({ AMI_PORT: 'many', ARI_URL: 'pbx', HOTDESK_PROT: '1' })
    const names = problem.map((line) => line.split(' ')[0]).sort()
    expect(names).toEqual([
      'AMI_HOST',
      'AMI_PORT',
      'AMI_SECRET',
      'AMI_USERNAME',
      'ARI_PASSWORD',
      'ARI_URL',
      'ARI_USERNAME',
      'HOTDESK_PROT',
    ])
  })

  test.each([
    ['AMI_PORT', 'many', /number from 1 to 65535/],
    ['ARI_URL', 'pbx:8088', /http:\/\/127\.0\.0\.1:8088/],
    ['DATABASE_URL', 'db', /postgresql:\/\/user:password@host/],
    ['HOTDESK_URL', 'https://example.com/hotdesk', /leave out what follows the host/],
    ['HOTDESK_RECONCILE_SECONDS', 'often', /seconds from 1 to 60/],
    ['HOTDESK_TRUSTED_PROXIES', '127.0.0.1 nginx', /127\.0\.0\.1,::1/],
    ['HOTDESK_LOG_LEVEL', 'loud', /debug, info, warn or error/],
  ])('a wrong %s is answered with how to write it', (name, value, advice) => {
    expect(problemOf({ ...pbx, [name]: value })).toEqual([expect.stringMatching(advice)])
  })

  test('the value of a wrong setting is not repeated', () => {
    expect(problemOf({ ...pbx, DATABASE_URL: 'mysql://me:tellnobody@db' }).join()).not.toContain('tellnobody')
  })

  test('a name with nothing behind it counts as not set', () => {
    expect(readSettings({ ...pbx, DATABASE_URL: '' }).DATABASE_URL).toBeUndefined()
  })
})

describe('.env.example', () => {
  const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')

  test('names every setting there is, and no other', () => {
    const named = [...example.matchAll(/^(?:# ?)?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name)
    expect(named.sort()).toEqual(Object.keys(environmentSchema.shape).sort())
  })

  test('shows the defaults that are in force', () => {
    const shown = parse(example.replaceAll(/^# ?([A-Z][A-Z_]+=)/gm, '$1'))
    const inForce = readSettings(pbx)
    for (const name of [
      'HOTDESK_PORT',
      'HOTDESK_WORKER_PORT',
      'HOTDESK_HOST',
      'HOTDESK_RECONCILE_SECONDS',
      'AMI_PORT',
      'HOTDESK_LOG_LEVEL',
    ] as const)
      expect(shown[name], name).toBe(String(inForce[name]))
  })
})
