import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { db } from '@/lib/db'
import { forgetAll, pooled, seated, within } from './fixtures'
import { loadReport, loadScope } from './load-report'
import { loadPerPerson } from './per-person'
import { loadDeskUse, loadLocations, loadNeverUsed, loadWithoutEmergencyId } from './places'
import { loadEndings, loadRefusals, loadSessions } from './sessions'

let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
  await db().pbx.create({ data: { id: 'north', name: 'North' } })
})
afterAll(() => web.stop())
beforeEach(forgetAll)

const monday = '2026-11-23'
const at = (time: string, day = monday) => `${day}T${time}:00Z`

describe('desks', () => {
  beforeEach(async () => {
    await pooled('2001', { location: 'North' })
    await pooled('2002', { location: 'North' })
    await pooled('2003', { location: 'South' })
    await db().phone.create({ data: { pbxId: 'main', number: '2002', label: 'Window' } })
    await seated('2002', at('08:00'), at('14:00'))
    await seated('2002', at('15:00'), at('16:00'))
    await seated('2003', at('08:00'), at('09:00'))
  })

  it('are listed by use, with what they are called', async () => {
    expect(await loadDeskUse(db(), within(monday))).toMatchObject([
      { pbx: 'main', number: '2002', label: 'Window', location: 'North', stays: 2, seconds: 7 * 3600, share: 7 / 24 },
      { number: '2003', stays: 1, share: 1 / 24 },
      { number: '2001', label: '', stays: 0, seconds: 0, share: 0 },
    ])
  })

  it('that were never used are those of today’s pool', async () => {
    await pooled('2004', { until: at('12:00') })
    expect(await loadNeverUsed(db(), within(monday))).toEqual([
      { pbx: 'main', number: '2001', label: '', location: 'North' },
    ])
    expect(await loadNeverUsed(db(), within(monday, monday, { location: 'South' }))).toEqual([])
  })

  it('that were removed keep the name that they had', async () => {
    await pooled('2005', { until: at('09:00'), label: 'Old corner' })
    await seated('2005', at('08:00'), at('09:00'))
    expect(await loadDeskUse(db(), within(monday))).toContainEqual(
      expect.objectContaining({ number: '2005', label: 'Old corner', share: 0.1 }),
    )
  })

  it('of a location are used together', async () => {
    await seated('2001', at('15:30'), at('17:30'))
    expect(await loadLocations(db(), within(monday))).toEqual([
      { pbx: 'main', location: 'North', desks: 2, peak: 2, stays: 3, share: 9 / 48 },
      { pbx: 'main', location: 'South', desks: 1, peak: 1, stays: 1, share: 1 / 24 },
    ])
  })

  it('without emergency caller ID are named, as the worker saw them last', async () => {
    const phone = await db().phone.findFirstOrThrow()
    const seen = { deviceState: 'NOT_INUSE', hasEmergencyCid: false, hasMailbox: true }
    await db().phoneStatus.create({ data: { phoneId: phone.id, dial: 'PJSIP/2002', ...seen } })
    const found = [{ pbx: 'main', number: '2002', label: 'Window', location: '' }]
    expect(await loadWithoutEmergencyId(db(), within(monday))).toEqual(found)
    expect(await loadWithoutEmergencyId(db(), within(monday, monday, { pbx: 'north' }))).toEqual([])
    await db().phoneStatus.update({ where: { phoneId: phone.id }, data: { dial: null } })
    expect(await loadWithoutEmergencyId(db(), within(monday))).toEqual([])
  })
})

describe('sessions', () => {
  it('that ended say how long people stay: on average, and half of them at most', async () => {
    await pooled('2001')
    for (const [since, until] of [
      ['06:00', '07:00'],
      ['07:00', '09:00'],
      ['10:00', '19:00'],
    ] as const)
      await seated('2001', at(since), at(until))
    await seated('2001', at('19:00'), at('19:01'), { endReason: 'not_applied' })
    await seated('2001', at('20:00'), null)
    const wanted = { logIns: 4, ended: 3, averageStay: 4 * 3600, medianStay: 2 * 3600 }
    expect(await loadSessions(db(), within(monday))).toEqual(wanted)
    expect(await loadSessions(db(), within('2026-11-24'))).toEqual({
      ...{ logIns: 0, ended: 0, averageStay: null, medianStay: null },
    })
  })

  it('that began before the range are no log-ins of it, and end in it', async () => {
    await pooled('2001')
    await seated('2001', at('08:00', '2026-11-22'), at('08:00'))
    expect(await loadSessions(db(), within(monday))).toMatchObject({ logIns: 0, ended: 1, averageStay: 24 * 3600 })
  })

  it('end by people and by rules', async () => {
    await pooled('2001')
    const rule = { kind: 'policy', level: 'pbx', place: '', rule: { clock: 'duration', minutes: 60 } }
    const owner = { kind: 'rule', rule: 'owner' }
    await seated('2001', at('06:00'), at('07:00'), { endReason: 'automatic', endedBy: rule })
    await seated('2001', at('07:00'), at('08:00'), { endReason: 'automatic', endedBy: rule })
    await seated('2001', at('08:00'), at('09:00'), { endReason: 'taken_over', endedBy: owner })
    await seated('2001', at('09:00'), at('10:00'), { endReason: 'of an old version' })
    await seated('2001', at('10:00'), at('11:00'))
    expect(await loadEndings(db(), within(monday))).toEqual([
      { reason: 'automatic', byRule: true, count: 2 },
      { reason: 'logout', byRule: false, count: 1 },
      { reason: 'taken_over', byRule: true, count: 1 },
    ])
  })

  it('belong to the location where their desk stood then', async () => {
    await pooled('2001', { location: 'North', until: at('12:00') })
    await pooled('2001', { location: 'South', since: at('12:00') })
    await seated('2001', at('08:00'), at('09:00'))
    await seated('2001', at('13:00'), at('14:00'))
    await seated('2001', at('15:00'), at('16:00'))
    const [north, south] = ['North', 'South'].map((location) => within(monday, monday, { location }))
    expect(await loadSessions(db(), north ?? within(monday))).toMatchObject({ logIns: 1, ended: 1 })
    expect(await loadEndings(db(), south ?? within(monday))).toMatchObject([{ count: 2 }])
  })
})

it('refused log-ins are counted by reason', async () => {
  await pooled('2001', { location: 'North' })
  const denied = (when: string, phone: string, reason: string) => ({
    ...{ type: 'login.denied', at: when, pbxId: 'main', phone, actor: {}, data: { reason } },
  })
  await db().event.createMany({
    data: [
      denied(at('08:00'), '2001', 'wrong_pin'),
      denied(at('08:01'), '2001', 'wrong_pin'),
      denied(at('09:00'), '2009', 'no_pin'),
      denied(at('08:00', '2026-11-24'), '2001', 'wrong_pin'),
    ],
  })
  expect(await loadRefusals(db(), within(monday))).toEqual([
    { reason: 'wrong_pin', count: 2 },
    { reason: 'no_pin', count: 1 },
  ])
  expect(await loadRefusals(db(), within(monday, monday, { location: 'North' }))).toMatchObject([{ count: 2 }])
  expect(await loadRefusals(db(), within(monday, monday, { pbx: 'north' }))).toEqual([])
})

describe('a report', () => {
  it('has its figures beside those of as many days before', async () => {
    for (const number of ['2001', '2002', '2003']) await pooled(number)
    await seated('2001', at('08:00'), at('10:00'))
    await seated('2002', at('09:00'), at('09:30'))
    await seated('2001', at('08:00', '2026-11-17'), at('09:00', '2026-11-17'))
    const report = await loadReport(db(), within(monday, '2026-11-29'))
    expect(report.present).toMatchObject({
      ...{ from: monday, to: '2026-11-29', desks: 3, averagePeak: 2, logIns: 2, neverUsed: 1, endedByRule: 0 },
      peak: { taken: 2, desks: 3, at: '2026-11-23T09:00:00.000Z' },
    })
    expect(report.before).toMatchObject({
      from: '2026-11-16',
      to: '2026-11-22',
      logIns: 1,
      neverUsed: 2,
      peak: { taken: 1 },
    })
    expect(report.days.map(({ peak }) => peak)).toEqual([2, 0, 0, 0, 0, 0, 0])
  })

  it('without a name for its days is that of the last 90, in the time zone of the worker', async () => {
    const now = new Date('2026-11-30T17:00:00Z')
    expect(await loadScope(db(), { zone: 'Europe/Berlin' }, now)).toMatchObject({
      from: '2026-09-02',
      to: '2026-11-30',
    })
    await db().pbxLinks.create({ data: { pbxId: 'main', startedAt: now, ami: '', ari: '', timeZone: 'Asia/Kolkata' } })
    expect(await loadScope(db(), { range: 'this-week' }, new Date('2026-11-29T20:00:00Z'))).toMatchObject({
      ...{ timeZone: 'Asia/Kolkata', from: '2026-11-30', to: '2026-12-06' },
    })
    await expect(loadScope(db(), { pbx: 'nowhere' })).rejects.toMatchObject({ code: 'no_such_pbx' })
  })
})

describe('single people', () => {
  const everything = { kind: 'everything' } as const
  const people = () => loadPerPerson(db(), everything, within(monday))
  const allow = (reportsPerPerson: string) =>
    db().settings.create({ data: { pbxId: '', group: 'reports', values: { reportsPerPerson } } })

  beforeEach(async () => {
    await pooled('2001')
    await pooled('2002')
    await seated('2001', at('08:00'), at('10:00'))
    await seated('2002', at('10:00'), at('11:00'), { name: 'Alice Archer' })
    await seated('2002', at('12:00'), at('14:00'), { extension: '', name: '' })
    await seated('2002', at('14:00'), at('15:00'), { extension: '1002', name: 'Bob' })
  })

  it('are not shown unless the settings say so, to nobody', async () => {
    await expect(people()).rejects.toMatchObject({ code: 'not_by_person' })
  })

  it('are shown without those who were forgotten', async () => {
    await allow('admins')
    expect(await people()).toEqual([
      { pbx: 'main', extension: '1001', name: 'Alice Archer', logIns: 2, desks: 2, seconds: 3 * 3600 },
      { pbx: 'main', extension: '1002', name: 'Bob', logIns: 1, desks: 1, seconds: 3600 },
    ])
  })

  it('are not shown to managers where they are for administrators', async () => {
    await allow('admins')
    const manager = { kind: 'role', role: 'manager' } as const
    await expect(loadPerPerson(db(), manager, within(monday))).rejects.toMatchObject({ code: 'not_by_person' })
  })
})
