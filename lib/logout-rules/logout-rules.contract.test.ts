import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { listPhones } from '@/lib/phones/list-phones'
import type { Actor } from '@/lib/contract/actor'
import type { SetRule } from '@/lib/contract/logout-rules'
import { firstAfter, weekdays } from '@/lib/contract/wall-clock'
import { db } from '@/lib/db'
import { clearLogoutRule } from './clear-rule'
import { listLogoutRules } from './list-rules'
import { setLogoutRule } from './set-rule'

const actor: Actor = { kind: 'account', id: 'a', name: 'Ada' }
const atEight = { clock: 'time_of_day', time: '20:00', timeZone: 'Europe/Berlin' } as const
const eightHours = { clock: 'duration', minutes: 480 } as const
const everyday = { ...atEight, weekdays: [...weekdays] }
let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
})
afterAll(() => web.stop())
beforeEach(async () => {
  for (const empty of [
    () => db().logoutRule.deleteMany(),
    () => db().accessRule.deleteMany(),
    () => db().peopleGroup.deleteMany(),
    () => db().callWatch.deleteMany(),
    () => db().session.deleteMany(),
    () => db().phone.deleteMany(),
    () => db().location.deleteMany(),
    () => db().pbxLinks.deleteMany(),
    () => db().event.deleteMany(),
  ])
    await empty()
  const { id: locationId } = await db().location.create({ data: { pbxId: 'main', name: 'North' } })
  const status = { dial: 'PJSIP/2001', deviceState: 'NOT_INUSE', hasEmergencyCid: true, hasMailbox: true }
  await db().phone.create({ data: { pbxId: 'main', number: '2001', locationId, status: { create: status } } })
})

const set = async (input: SetRule) => (await setLogoutRule({ ctx: verbContext(actor), input })).rule
const facts = async () =>
  (await db().event.findMany({ orderBy: { id: 'asc' } })).map(({ type, data }) => ({ type, data }))
const workerIn = (timeZone: string) => {
  const links = { startedAt: new Date(), ami: 'up', ari: 'up', timeZone }
  return db().pbxLinks.create({ data: { pbxId: 'main', ...links } })
}

describe('a rule', () => {
  it('takes the place of the one of the same clock, and says so with what was before', async () => {
    const { id } = await set({ level: 'pbx', rule: atEight })
    await set({ level: 'pbx', rule: eightHours })
    const later = await set({ level: 'pbx', rule: { ...atEight, time: '21:00' } })
    expect(later).toMatchObject({ id, pbx: 'main', level: 'pbx', place: '', rule: { ...everyday, time: '21:00' } })
    expect(await listLogoutRules(db())).toHaveLength(2)
    expect((await facts()).at(-1)).toEqual({
      type: 'logout_rule.set',
      data: { level: 'pbx', place: '', rule: { ...everyday, time: '21:00' }, before: everyday },
    })
  })

  it('that is there already stays as it is, and counts from when it was made', async () => {
    const { since } = await set({ level: 'location', place: 'North', rule: eightHours })
    expect(await set({ level: 'location', place: 'North', rule: eightHours })).toMatchObject({ since })
    expect(await facts()).toHaveLength(1)
  })

  it('without a zone has that of the worker, whatever that is later', async () => {
    await workerIn('Asia/Kathmandu')
    const rule = { clock: 'time_of_day', time: '20:00' } as const
    expect(await set({ level: 'pbx', rule })).toMatchObject({ rule: { timeZone: 'Asia/Kathmandu' } })
    await db().pbxLinks.updateMany({ data: { timeZone: 'UTC' } })
    expect(await listLogoutRules(db())).toMatchObject([{ rule: { timeZone: 'Asia/Kathmandu' } }])
  })

  it('is taken away once', async () => {
    const { id } = await set({ level: 'desk', place: '2001', rule: eightHours })
    const clear = () => clearLogoutRule({ ctx: verbContext(actor), input: { id } })
    await clear()
    expect((await facts()).at(-1)).toEqual({
      type: 'logout_rule.cleared',
      data: { level: 'desk', place: '2001', rule: eightHours },
    })
    expect(await db().event.findFirst({ where: { type: 'logout_rule.cleared' } })).toMatchObject({
      phone: '2001',
      actor,
    })
    await expect(clear()).rejects.toMatchObject({ code: 'no_such_logout_rule' })
  })

  it('goes with its PBX’s others from everybody to one person', async () => {
    await set({ level: 'person', place: '1001', rule: { clock: 'stay' } })
    await set({ level: 'desk', place: '2001', rule: eightHours })
    await set({ level: 'pbx', rule: eightHours })
    await set({ level: 'location', place: 'North', rule: eightHours })
    expect((await listLogoutRules(db(), 'main')).map(({ level }) => level)).toEqual([
      'pbx',
      'location',
      'desk',
      'person',
    ])
  })

  it.each<[string, SetRule, string]>([
    ['a location that does not exist', { level: 'location', place: 'South', rule: eightHours }, 'place'],
    ['no location', { level: 'location', rule: eightHours } as unknown as SetRule, 'place'],
    ['no extension', { level: 'person', place: 'Alice', rule: eightHours }, 'place'],
    ['everybody who may stay', { level: 'pbx', rule: { clock: 'stay' } }, 'level'],
    ['a time that does not exist', { level: 'pbx', rule: { ...atEight, time: '24:00' } }, 'rule.time'],
    ['a zone that does not exist', { level: 'pbx', rule: { ...atEight, timeZone: 'Europe/Nowhere' } }, 'rule.timeZone'],
    [
      'no zone, while no worker has reported its own',
      { level: 'pbx', rule: { ...atEight, timeZone: undefined } },
      'rule.timeZone',
    ],
    ['no day of the week', { level: 'pbx', rule: { ...atEight, weekdays: [] } }, 'rule.weekdays'],
    ['a moment', { level: 'pbx', rule: { clock: 'no_call', minutes: 1 } }, 'rule.minutes'],
  ])('is refused for %s, and the field is named', async (_what, input, field) => {
    await expect(set(input)).rejects.toMatchObject({ code: 'bad_request', fields: [{ field }] })
    expect(await facts()).toEqual([])
  })

  it('is refused for a desk that is not in the pool', async () => {
    await expect(set({ level: 'desk', place: '2002', rule: eightHours })).rejects.toMatchObject({
      code: 'phone_not_in_pool',
    })
  })
})

describe('a desk', () => {
  const logIn = (startedAt: Date) =>
    db().session.create({
      data: { pbxId: 'main', phone: '2001', extension: '1001', name: '', startedAt, startedBy: actor },
    })
  const clockOf = async () => (await listPhones(db()))[0]?.session?.automaticLogout

  it('shows the clock that comes next, and why; none where nothing ends the session', async () => {
    await logIn(new Date())
    expect(await clockOf()).toBeUndefined()
    await set({ level: 'pbx', rule: { clock: 'duration', minutes: 5 } })
    await set({ level: 'location', place: 'North', rule: { clock: 'duration', minutes: 31 * 24 * 60 } })
    const { rule, since } = await set({ level: 'desk', place: '2001', rule: atEight })
    const at = firstAfter(new Date(since), everyday).toISOString()
    expect(await clockOf()).toEqual({ level: 'desk', place: '2001', rule, at })
    await set({ level: 'person', place: '1001', rule: { clock: 'stay' } })
    expect(await clockOf()).toEqual({ level: 'person', place: '1001', rule: { clock: 'stay' }, at: null })
  })

  describe('of somebody whose right to be there has an end', () => {
    const validity = (at: string) => ({ level: 'person', place: '1001', rule: { clock: 'validity' }, at })
    const rule = (of: object, validUntil: string | null) => {
      const last = validUntil === null ? null : new Date(validUntil)
      return db().accessRule.create({ data: { pbxId: 'main', timeZone: 'Europe/Berlin', validUntil: last, ...of } })
    }
    const groupOf = async (...extensions: string[]) => {
      const { id: groupId } = await db().peopleGroup.create({ data: { pbxId: 'main', name: 'Tenants' } })
      const members = extensions.map((extension) => ({ groupId, pbxId: 'main', extension }))
      await db().groupMember.createMany({ data: members })
      return groupId
    }

    it('shows that end', async () => {
      await logIn(new Date())
      await rule({ extension: '1001' }, '2027-03-31')
      expect(await clockOf()).toEqual(validity('2027-03-31T22:00:00.000Z'))
    })

    it('shows what their group says, until their own rule says something else', async () => {
      await logIn(new Date())
      const groupId = await groupOf('1001')
      await rule({ groupId }, '2027-03-31')
      expect(await clockOf()).toEqual(validity('2027-03-31T22:00:00.000Z'))
      await rule({ extension: '1001' }, null)
      expect(await clockOf()).toBeUndefined()
    })

    it('shows none of other people, and of rules for other locations than the desk’s', async () => {
      await logIn(new Date())
      await rule({ extension: '1002' }, '2027-03-31')
      await rule({ groupId: await groupOf('1003') }, '2027-03-31')
      expect(await clockOf()).toBeUndefined()
      await rule({ extension: '1001', locations: ['North'] }, '2027-04-30')
      await rule({ extension: '1001', locations: ['South'] }, '2027-05-31')
      expect(await clockOf()).toEqual(validity('2027-04-30T22:00:00.000Z'))
    })
  })

  it('goes by its last call', async () => {
    await logIn(new Date('2026-01-01T08:00:00Z'))
    const rule = { clock: 'no_call', minutes: 30 } as const
    await db().logoutRule.create({
      data: { pbxId: 'main', level: 'pbx', place: '', clock: rule.clock, rule, since: new Date(0) },
    })
    await db().callWatch.create({ data: { pbxId: 'main', since: new Date('2026-01-01T08:10:00Z'), until: new Date() } })
    expect(await clockOf()).toMatchObject({ at: '2026-01-01T08:40:00.000Z' })
    await db().phoneStatus.updateMany({ data: { idleSince: new Date('2026-01-01T09:00:00Z') } })
    expect(await clockOf()).toMatchObject({ at: '2026-01-01T09:30:00.000Z' })
    await db().phoneStatus.updateMany({ data: { deviceState: 'INUSE' } })
    expect(await clockOf()).toMatchObject({ at: null })
  })
})
