import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { OwnStore } from '../../../e2e/support/test-store.ts'
import { newId } from './new-id.ts'

const pbxId = 'main'
const [alice, bob, carol] = ['1001', '1002', '1003'] as const
const actor = { kind: 'system', reason: 'test' } as const
let store: OwnStore

beforeAll(async () => {
  store = await OwnStore.start()
  const { id: locationId } = await store.db.location.create({ data: { pbxId, name: 'North wing' } })
  await store.db.phone.create({ data: { pbxId, number: '2001', locationId } })
  await store.db.phone.create({ data: { pbxId, number: '2002' } })
})
afterAll(() => store.close())
beforeEach(async () => {
  await store.db.session.deleteMany()
  await store.db.accessRule.deleteMany()
  await store.db.peopleGroup.deleteMany()
  await store.db.excludedNumber.deleteMany()
  await store.db.settings.deleteMany()
  await store.db.phoneStatus.deleteMany()
})

const group = async (name: string, members: string[], more: { secondLogin?: string; takeover?: string } = {}) => {
  const { id } = await store.db.peopleGroup.create({ data: { pbxId, name, takeoverIdleMinutes: 20, ...more } })
  await store.db.groupMember.createMany({ data: members.map((extension) => ({ groupId: id, pbxId, extension })) })
  return id
}
const rule = (of: { extension?: string; groupId?: string }, more: object = {}) =>
  store.db.accessRule.create({ data: { pbxId, timeZone: 'Europe/Berlin', ...of, ...more } })
const accessOf = async (phone: string, extension: string) => (await store.holders(phone, extension)).access

describe('what is ruled about a person at a desk', () => {
  it('is nothing where nobody has ruled anything', async () => {
    expect(await accessOf('2001', alice)).toMatchObject({
      settings: { secondLogin: 'move', takeover: 'allowed', confirmTakeover: false },
      ...{ location: 'North wing', rules: [], excluded: [], secondLogins: [], takeovers: [], activeSince: null },
    })
    expect(await accessOf('2002', alice)).toMatchObject({ location: '' })
  })

  it('are their own rules, or where they have none, those of all their groups', async () => {
    const nurses = await group('Nurses', [alice, bob])
    const tenants = await group('Tenants', [bob])
    await rule({ groupId: nurses }, { locations: ['North wing'], weekdays: ['mon'] })
    await rule({ groupId: tenants }, { validUntil: new Date('2027-12-31') })
    await rule({ extension: alice }, { hoursFrom: '06:00', hoursUntil: '22:00' })
    const { rules } = await accessOf('2001', alice)
    expect(rules).toEqual([
      {
        ...{ group: null, locations: [], from: null, until: null, weekdays: [], timeZone: 'Europe/Berlin' },
        hours: { from: '06:00', to: '22:00' },
      },
    ])
    expect((await accessOf('2001', bob)).rules).toMatchObject([
      { group: 'Nurses', locations: ['North wing'], weekdays: ['mon'], hours: null },
      { group: 'Tenants', locations: [], until: '2027-12-31' },
    ])
    expect((await accessOf('2001', carol)).rules).toEqual([])
  })

  it('is for one of the two', async () => {
    const nurses = await group('Nurses', [])
    await expect(rule({ extension: alice, groupId: nurses })).rejects.toThrow('access_rules_for_one')
    await expect(rule({})).rejects.toThrow('access_rules_for_one')
  })

  it('says which of the numbers never hot desk', async () => {
    await store.db.excludedNumber.createMany({ data: [alice, '2001', '9'].map((number) => ({ pbxId, number })) })
    expect((await accessOf('2001', alice)).excluded.toSorted()).toEqual([alice, '2001'])
    expect((await accessOf('2002', bob)).excluded).toEqual([])
  })

  it('says how the groups of the person move, and those of the holder may be displaced', async () => {
    await group('Nurses', [alice, bob], { secondLogin: 'refuse', takeover: 'idle' })
    await group('Doctors', [bob], { takeover: 'refused' })
    await group('Tenants', [alice, bob])
    const held = { id: newId(), pbxId, phone: '2001', extension: bob, name: '', startedBy: actor }
    await store.db.session.create({ data: held })
    const { secondLogins, takeovers } = await accessOf('2001', alice)
    expect(secondLogins).toEqual([{ group: 'Nurses', secondLogin: 'refuse' }])
    expect(takeovers).toEqual([
      { group: 'Doctors', takeover: 'refused', idleMinutes: 20 },
      { group: 'Nurses', takeover: 'idle', idleMinutes: 20 },
    ])
    expect((await accessOf('2002', carol)).takeovers).toEqual([])
  })

  it('are the settings that somebody has saved', async () => {
    const values = { secondLogin: 'refuse', takeover: 'idle', takeoverIdleMinutes: 5 }
    await store.db.settings.create({ data: { pbxId, group: 'access', values } })
    expect((await accessOf('2001', alice)).settings).toMatchObject({ ...values, confirmTakeover: false })
  })
})

describe('calls at a desk', () => {
  const see = (deviceState: string) =>
    store.savePhoneStates([['2001', { dial: 'PJSIP/2001', deviceState, hasEmergencyCid: true, hasMailbox: true }]])
  const times = async () => {
    const { activeSince, idleSince } = await accessOf('2001', alice)
    return [activeSince, idleSince.getTime()] as const
  }

  it('leave the moment since when there has been none', async () => {
    await see('NOT_INUSE')
    const [none, firstIdle] = await times()
    expect(none).toBeNull()
    // A phone that comes back, or a worker, changes nothing about that.
    for (const state of ['UNAVAILABLE', 'NOT_INUSE']) await see(state)
    expect(await times()).toEqual([null, firstIdle])

    await see('RINGING')
    const [rang] = await times()
    expect(rang?.getTime()).toBeGreaterThanOrEqual(firstIdle)
    await see('INUSE')
    await see('ONHOLD')
    expect(await times()).toEqual([rang, firstIdle])

    await see('NOT_INUSE')
    const [over, idle] = await times()
    expect(over).toBeNull()
    expect(idle).toBeGreaterThanOrEqual(rang?.getTime() ?? Infinity)
  })
})

it('when the right of each to be at a desk ends', async () => {
  const tenants = await group('Tenants', [bob])
  await rule({ groupId: tenants }, { validUntil: new Date('2027-03-27') })
  await rule({ extension: carol })
  const sessions = [alice, bob, carol].map((extension) => ({ phone: '2001', extension }))
  expect(await store.validUntil(sessions)).toEqual(new Map([[bob, new Date('2027-03-27T23:00Z')]]))
  await store.db.session.create({
    data: { id: newId(), pbxId, phone: '2001', extension: bob, name: '', startedBy: actor },
  })
  expect(await store.seats()).toMatchObject([{ extension: bob, validUntil: new Date('2027-03-27T23:00Z') }])
})
