import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { addRule } from '@/lib/access/save-rule'
import { db } from '@/lib/db'
import { setFreeDesks } from '@/lib/free-desks/set-free-desks'
import { setLogoutRule } from '@/lib/logout-rules/set-rule'
import { addLocation } from './add-location'
import { loadRulesAt } from './rules-at'

let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
  for (const name of ['Ward 3', 'Hall']) await addLocation({ ctx: verbContext(), input: { name } })
})
afterAll(() => web.stop())
beforeEach(async () => {
  await Promise.all([db().logoutRule.deleteMany(), db().accessRule.deleteMany(), db().freeDesk.deleteMany()])
})

const rulesAt = (name: string) => loadRulesAt(db(), { pbx: 'main', name })
const setLogout = (input: Parameters<typeof setLogoutRule>[0]['input']) => setLogoutRule({ ctx: verbContext(), input })
const logoutAt = async (name: string) => (await rulesAt(name)).logout.map(({ level, rule }) => `${level} ${rule.clock}`)
const hours = (count: number) => ({ clock: 'duration', minutes: 60 * count }) as const

it('of each clock the rule of the location counts there, else that of its PBX', async () => {
  await setLogout({ level: 'pbx', rule: hours(8) })
  await setLogout({ level: 'pbx', rule: { clock: 'no_call', minutes: 60 } })
  await setLogout({ level: 'location', place: 'Ward 3', rule: hours(4) })
  expect(await logoutAt('Ward 3')).toEqual(['location duration', 'pbx no_call'])
  expect(await logoutAt('Hall')).toEqual(['pbx duration', 'pbx no_call'])
})

it('where people stay, no other rule counts', async () => {
  await setLogout({ level: 'pbx', rule: hours(8) })
  await setLogout({ level: 'location', place: 'Hall', rule: { clock: 'stay' } })
  expect(await logoutAt('Hall')).toEqual(['location stay'])
})

it('rules of access count that name it, or no location', async () => {
  const add = (extension: string, locations: string[]) =>
    addRule({ ctx: verbContext(), input: { extension, locations, timeZone: 'UTC' } })
  await add('1001', ['Ward 3'])
  await add('1002', ['Hall'])
  await add('1003', [])
  expect((await rulesAt('Ward 3')).access.map(({ extension }) => extension)).toEqual(['1001', '1003'])
})

it('free desks do what was chosen there, else for the PBX, else everything', async () => {
  const may = async (name: string) => (await rulesAt(name)).freeDesks
  expect(await may('Hall')).toBe('everything')
  await setFreeDesks({ ctx: verbContext(), input: { may: 'internal_and_emergency' } })
  await setFreeDesks({ ctx: verbContext(), input: { location: 'Hall', may: 'everything' } })
  expect([await may('Ward 3'), await may('Hall')]).toEqual(['internal_and_emergency', 'everything'])
})
