import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { db } from '@/lib/db'
import { listAvailableDesks } from './available-desks'
import { searchDesks } from './search-desks'
import { countFound, listFound, searchPeople } from './search-people'

let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
  await db().pbx.create({ data: { id: 'north', name: 'North' } })
  const { id: locationId } = await db().location.create({ data: { pbxId: 'main', name: 'Second floor' } })
  await db().phone.create({ data: { pbxId: 'main', number: '2001', label: 'Room 201', locationId } })
  await db().phone.create({ data: { pbxId: 'main', number: '201', label: 'Library' } })
  await db().phone.create({ data: { pbxId: 'north', number: '2001', label: 'Window' } })
  await db().phone.create({ data: { pbxId: 'main', number: '31', label: 'Cellar', locationId } })
  await db().phone.create({ data: { pbxId: 'main', number: '32', label: 'Attic' } })
  await db().person.createMany({
    data: [
      person('1001', 'Anna Archer'),
      person('1002', 'Bob Baker', []),
      person('1003', 'Éva_Nagy 100%'),
      person('100', 'Annabel Cooper'),
      { ...person('1001', 'Annika North'), pbxId: 'north' },
    ],
  })
  await db().session.createMany({
    data: [
      session('1001', '2001', '2026-11-02T08:00:00Z', '2026-11-02T16:00:00Z'),
      session('1001', '2002', '2026-11-01T08:00:00Z', '2026-11-01T16:00:00Z'),
      session('1002', '2001', '2026-11-03T08:00:00Z', null),
      session('1002', '2002', '2026-11-02T08:00:00Z', '2026-11-02T09:00:00Z'),
    ],
  })
})
afterAll(async () => {
  await web.stop()
})

const person = (extension: string, name: string, devices = [extension]) => ({
  ...{ pbxId: 'main', extension, name, devices },
  ...{ mailbox: 'present', readAt: new Date() },
})
const session = (extension: string, phone: string, startedAt: string, endedAt: string | null) => ({
  ...{ pbxId: 'main', extension, phone, name: extension === '1002' ? 'Bob Baker' : '', startedAt, endedAt },
  startedBy: { kind: 'system', reason: 'test' },
})
const search = (text: string, pbx = '', limit = 20) => searchPeople(db(), { text, pbx, limit })
const extensions = async (text: string, pbx = '') =>
  (await search(text, pbx)).map((found) => `${found.pbx}/${found.extension}`)

describe('a search for people', () => {
  it('says where they were last, and until when', async () => {
    expect(await search('anna archer')).toEqual([
      {
        ...{ pbx: 'main', extension: '1001', name: 'Anna Archer', hasOwnPhone: true, line: null },
        desk: {
          ...{ number: '2001', label: 'Room 201' },
          ...{ since: '2026-11-02T08:00:00.000Z', until: '2026-11-02T16:00:00.000Z' },
        },
      },
    ])
  })

  it('says where they are now', async () => {
    const [bob] = await search('bob')
    expect(bob).toMatchObject({ hasOwnPhone: false, desk: { number: '2001', until: null }, line: 'unknown' })
  })

  it('says who does not want to be disturbed', async () => {
    await db().doNotDisturb.create({ data: { pbxId: 'main', extension: '1002' } })
    expect(await search('bob')).toMatchObject([{ extension: '1002', doNotDisturb: true }])
    await db().doNotDisturb.deleteMany()
    expect((await search('bob'))[0]).not.toHaveProperty('doNotDisturb')
  })

  it('finds people who were never logged in', async () => {
    expect(await search('cooper')).toMatchObject([{ extension: '100', desk: null }])
  })

  it.each([
    ['a part of the name', 'rche', ['main/1001']],
    ['words in any order', 'archer ann', ['main/1001']],
    ['the extension first', '100', ['main/100', 'main/1001', 'north/1001', 'main/1002', 'main/1003']],
    ['all PBXs', 'ann', ['main/1001', 'main/100', 'north/1001']],
    ['what is a pattern elsewhere', '_nagy 100%', ['main/1003']],
    ['accents', 'ÉVA', ['main/1003']],
    ['nobody for no text', '  ', []],
    ['nobody of that name', 'zoe', []],
  ])('finds %s', async (_what, text, found) => {
    expect(await extensions(text)).toEqual(found)
  })

  it('keeps to one PBX where one is chosen', async () => {
    expect(await extensions('ann', 'north')).toEqual(['north/1001'])
  })

  it('distinguishes people of two PBXs who have the same extension', async () => {
    expect(await search('annika')).toMatchObject([{ pbx: 'north', desk: null }])
  })

  it('gives no more than are asked for', async () => {
    expect(await search('ann', '', 2)).toMatchObject([{ name: 'Anna Archer' }, { name: 'Annabel Cooper' }])
  })
})

describe('the list of everybody', () => {
  const page = async (skip: number, text = '') =>
    (await listFound(db(), { text, pbx: 'main', limit: 2 }, skip)).map(({ extension }) => extension)

  it('goes on page by page', async () => {
    expect([await page(0), await page(2), await page(4)]).toEqual([['1001', '100'], ['1002', '1003'], []])
    expect(await countFound(db(), { text: '', pbx: 'main' })).toBe(4)
  })

  it('keeps to a text', async () => {
    expect(await page(0, 'ann')).toEqual(['1001', '100'])
    expect(await countFound(db(), { text: 'ann', pbx: '' })).toBe(3)
  })

  it('says whose line is in a call', async () => {
    const status = { deviceState: 'INUSE', hasEmergencyCid: true, hasMailbox: true }
    const { id: phoneId } = await db().phone.findFirstOrThrow({ where: { pbxId: 'main', number: '2001' } })
    await db().phoneStatus.create({ data: { phoneId, ...status } })
    expect(await search('bob')).toMatchObject([{ line: 'in_call' }])
    // Who was there last is in no call by that.
    expect(await search('anna archer')).toMatchObject([{ line: null }])
  })
})

describe('the desks that are available', () => {
  beforeAll(async () => {
    const phones = await db().phone.findMany({ orderBy: [{ pbxId: 'asc' }, { number: 'asc' }] })
    await db().phoneStatus.deleteMany()
    const status = { hasEmergencyCid: true, hasMailbox: true, dial: 'PJSIP/1' }
    await db().phoneStatus.createMany({
      data: phones.map(({ id: phoneId, label }) => {
        return { phoneId, ...status, deviceState: label === 'Attic' ? 'UNAVAILABLE' : 'NOT_INUSE' }
      }),
    })
  })
  const available = async (pbx: string, near = '', limit = 10) =>
    (await listAvailableDesks(db(), { pbx, near, limit })).map(({ label }) => label)

  it('are those that nobody holds and the PBX reaches, those nearby first', async () => {
    expect(await available('main')).toEqual(['Library', 'Cellar'])
    expect(await available('main', 'Second floor')).toEqual(['Cellar', 'Library'])
    expect(await available('main', 'Second floor', 1)).toEqual(['Cellar'])
    expect(await available('')).toEqual(['Library', 'Window', 'Cellar'])
  })
})

describe('a search for desks', () => {
  const desks = async (text: string, pbx = '') =>
    (await searchDesks(db(), { text, pbx, limit: 10 })).map((found) => `${found.pbx}/${found.number}`)

  it.each([
    ['label and location', 'floor room', ['main/2001']],
    ['the number first', '201', ['main/201', 'main/2001']],
    ['all PBXs', '2001', ['main/2001', 'north/2001']],
    ['nothing for no text', '', []],
  ])('finds %s', async (_what, text, found) => {
    expect(await desks(text)).toEqual(found)
  })

  it('says where they are', async () => {
    expect(await searchDesks(db(), { text: '2001', pbx: '', limit: 10 })).toEqual([
      {
        ...{ pbx: 'main', number: '2001', label: 'Room 201', location: 'Second floor' },
        holder: { extension: '1002', name: 'Bob Baker' },
      },
      { pbx: 'north', number: '2001', label: 'Window', location: '', holder: null },
    ])
  })

  it('gives no more than are asked for', async () => {
    expect(await searchDesks(db(), { text: '20', pbx: '', limit: 1 })).toMatchObject([{ label: 'Library' }])
  })

  it('keeps to one PBX where one is chosen', async () => {
    expect(await desks('2001', 'north')).toEqual(['north/2001'])
  })
})
