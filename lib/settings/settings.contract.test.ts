import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { pinSettingsSchema } from '@/lib/contract/settings'
import { db } from '@/lib/db'
import { listEventsAfter } from '@/lib/events/list-events'
import { loadSettings } from './load-settings'
import { type SavedGroup, saveSettings } from './save-settings'

let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
})
afterAll(() => web.stop())
beforeEach(async () => {
  await Promise.all([db().settings.deleteMany(), db().event.deleteMany()])
})

const save = (input: SavedGroup) => saveSettings({ ctx: verbContext(), input })
const facts = async () => {
  const { events } = await listEventsAfter(db(), { sight: 'everything', after: 0, limit: 10 })
  return events.map(({ pbx, data }) => ({ pbx, data }))
}

it('what nobody has saved has its default', async () => {
  expect(await loadSettings(db(), 'main')).toEqual({
    routing: { values: { strategy: 'device_assignment', ringOwnDevices: false }, version: 0 },
    brake: { values: { brakeShare: 0.5, brakePhones: 5 }, version: 0 },
    following: { values: { messageLamp: true, leaveQueues: false }, version: 0 },
    forwards: { values: { giveBackForwards: false }, version: 0 },
    calls: { values: { callHistory: false }, version: 0 },
    access: {
      values: { secondLogin: 'move', takeover: 'allowed', takeoverIdleMinutes: 30, confirmTakeover: false },
      version: 0,
    },
    pins: { values: pinSettingsSchema.parse({}), version: 0 },
    actions: { values: { frontDeskLogsIn: false, clickToCall: false }, version: 0 },
    ownPage: { values: { ownPage: false }, version: 0 },
    general: { values: { eventsKeptDays: null, gettingStarted: true }, version: 0 },
    reports: {
      values: { reportsPerPerson: 'nobody', sessionsNamedDays: null, sessionsKeptDays: null },
      version: 0,
    },
    updates: { values: { updatesFrom: null }, version: 0 },
  })
})

it('a change says what was before and after, and only of what differs', async () => {
  expect(await save({ group: 'brake', values: { brakeShare: 0.25, brakePhones: 5 }, version: 0 })).toEqual({
    version: 1,
  })
  expect(await save({ group: 'general', values: { eventsKeptDays: 90 }, version: 0 })).toEqual({ version: 1 })
  expect(await facts()).toEqual([
    { pbx: 'main', data: { group: 'brake', before: { brakeShare: 0.5 }, after: { brakeShare: 0.25 } } },
    { pbx: null, data: { group: 'general', before: { eventsKeptDays: null }, after: { eventsKeptDays: 90 } } },
  ])
})

it('what is left out stays as it is, and what is saved as it was leaves no event', async () => {
  await save({ group: 'routing', values: { ringOwnDevices: true }, version: 0 })
  expect(await save({ group: 'routing', values: { strategy: 'device_assignment' }, version: 1 })).toEqual({
    version: 1,
  })
  expect((await loadSettings(db(), 'main')).routing.values.ringOwnDevices).toBe(true)
  expect(await facts()).toHaveLength(1)
})

it('two who save what both have seen do not overwrite each other', async () => {
  for (const version of [0, 1]) {
    const saves = [0.2, 0.3].map((share) => {
      return save({ group: 'brake', values: { brakeShare: share + version / 10 }, version })
    })
    const results = await Promise.allSettled(saves)
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'changed_meanwhile' } })
  }
  expect(await facts()).toHaveLength(2)
})

it('a name that does not exist is refused', async () => {
  const saved = save({ group: 'following', values: { leaveQueues: true, leaveQueue: true } })
  await expect(saved).rejects.toMatchObject({ code: 'bad_request', fields: [{ field: 'leaveQueue' }] })
  expect(await facts()).toEqual([])
})

it('a change without a version applies to the current one', async () => {
  await save({ group: 'brake', values: { brakePhones: 6 } })
  expect(await save({ group: 'brake', values: { brakePhones: 7 } })).toEqual({ version: 2 })
})

it.each([29, 3651, 40.5, 'x'])('events are not kept for %s days', async (eventsKeptDays) => {
  const saved = save({ group: 'general', values: { eventsKeptDays }, version: 0 })
  await expect(saved).rejects.toMatchObject({ code: 'bad_request', fields: [{ field: 'eventsKeptDays' }] })
})

it.each([
  ['sessionsNamedDays', 0],
  ['sessionsNamedDays', 3651],
  ['sessionsKeptDays', 29],
  ['reportsPerPerson', 'everybody'],
])('%s is not %s', async (field, value) => {
  const saved = save({ group: 'reports', values: { [field]: value }, version: 0 })
  await expect(saved).rejects.toMatchObject({ code: 'bad_request', fields: [{ field }] })
})

it('a PBX that is not there has no settings', async () => {
  await expect(save({ pbx: 'south', group: 'brake', values: {}, version: 0 })).rejects.toMatchObject({
    code: 'no_such_pbx',
  })
})
