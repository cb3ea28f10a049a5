import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { db } from '@/lib/db'
import { listCandidates } from './list-candidates'

let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
  await db().pbx.create({ data: { id: 'north', name: 'North' } })
  await db().person.createMany({
    data: [
      person('1001', 'Anna Lee'),
      person('1002', 'Bob Baker', ['1002', '5002']),
      person('2001', 'Room 201'),
      person('2002', 'Room 202'),
      person('300', 'Kiosk'),
      { ...person('2001', 'North room'), pbxId: 'north' },
    ],
  })
  const numbers = ['1001', '1002', '2001', '2002', '300', '5002', '9000']
  await db().device.createMany({ data: numbers.map((number) => ({ pbxId: 'main', number, dial: `PJSIP/${number}` })) })
  await db().phone.create({ data: { pbxId: 'main', number: '2001' } })
  await db().excludedNumber.create({ data: { pbxId: 'main', number: '300' } })
  const startedBy = { kind: 'system', reason: 'test' }
  const ended = { startedAt: new Date('2026-11-02T08:00:00Z'), endedAt: new Date('2026-11-02T16:00:00Z') }
  await db().session.create({
    data: { pbxId: 'main', phone: '2001', extension: '1001', name: 'Anna Lee', startedBy, ...ended },
  })
})
afterAll(() => web.stop())

const person = (extension: string, name: string, devices = [extension]) => ({
  ...{ pbxId: 'main', extension, name, devices },
  ...{ mailbox: 'present', readAt: new Date() },
})
const list = (filter: Partial<Parameters<typeof listCandidates>[1]> = {}) =>
  listCandidates(db(), { pbx: 'main', limit: 100, ...filter })
const numbers = async (filter: Parameters<typeof list>[0] = {}) =>
  (await list(filter)).candidates.map(({ number }) => number)

describe('the phones to choose the pool from', () => {
  it('are those of the PBX in the order of numbers, without those in the pool', async () => {
    expect(await numbers()).toEqual(['300', '1001', '1002', '2002', '5002', '9000'])
    expect(await numbers({ pooled: true })).toContain('2001')
  })

  it('say what the PBX calls them and what rings them', async () => {
    expect((await list({ search: '2002' })).candidates).toEqual([
      {
        ...{ pbx: 'main', number: '2002', name: 'Room 202', dial: 'PJSIP/2002' },
        ...{ inPool: false, isExcluded: false, person: null },
      },
    ])
    expect((await list({ search: '9000' })).candidates).toMatchObject([{ name: '' }])
    expect((await list({ search: '300' })).candidates).toMatchObject([{ isExcluded: true }])
  })

  it('say whose own phone they are: of who has logged in at a desk, or has another phone', async () => {
    const { candidates } = await list({ pooled: true })
    const owned = candidates.filter((one) => one.person).map((one) => [one.number, one.person?.name])
    expect(owned).toEqual([
      ['1001', 'Anna Lee'],
      ['1002', 'Bob Baker'],
      ['5002', 'Bob Baker'],
    ])
  })

  it('also of who owns a desk, or is ruled about', async () => {
    const isRoom = async () => (await list({ search: '2002' })).candidates[0]?.person?.extension
    await db().phone.updateMany({ data: { owner: '2002' } })
    expect(await isRoom()).toBe('2002')
    await db().phone.updateMany({ data: { owner: '' } })
    expect(await isRoom()).toBeUndefined()
    const { id } = await db().peopleGroup.create({ data: { pbxId: 'main', name: 'Nurses' } })
    await db().groupMember.create({ data: { groupId: id, pbxId: 'main', extension: '2002' } })
    expect(await isRoom()).toBe('2002')
    await db().peopleGroup.deleteMany()
  })

  it.each([
    ['a part of the name', 'baker', ['1002', '5002']],
    ['words in any order', '202 room', ['2002']],
    ['a dial string', 'pjsip/9', ['9000']],
    ['what is a pattern elsewhere', '%', []],
    ['what no text of PostgreSQL has', '2002\u0000', ['2002']],
  ])('are found by %s', async (_what, search, found) => {
    expect(await numbers({ search })).toEqual(found)
  })

  it('come by pages, with how many there are', async () => {
    const page = await list({ offset: 4, limit: 2 })
    expect([page.candidates.map(({ number }) => number), page.total]).toEqual([['5002', '9000'], 6])
  })

  it('are those of people where the PBX does not list its devices', async () => {
    expect(await list({ pbx: 'north' })).toMatchObject({ candidates: [{ number: '2001', dial: null }], total: 1 })
  })

  it('are of a PBX that there is', async () => {
    await expect(list({ pbx: 'south' })).rejects.toMatchObject({ code: 'no_such_pbx' })
  })
})
