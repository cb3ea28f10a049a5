import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { db } from '@/lib/db'
import { listStays, listStaysSince } from './recent-sessions'

let web: WebServerSide
const ofAnna = { pbx: 'main', extension: '1001' }
const atWindow = { pbx: 'main', phone: '2001' }

beforeAll(async () => {
  web = await startWebServerSide()
  const { id: locationId } = await db().location.create({ data: { pbxId: 'main', name: 'Ground floor' } })
  await db().phone.create({ data: { pbxId: 'main', number: '2001', label: 'Window', locationId } })
  await db().session.createMany({
    data: [
      session('1001', '2001', '2026-11-02T08:00:00Z', '2026-11-02T16:00:00Z'),
      session('1001', '2009', '2026-11-03T08:00:00Z', '2026-11-03T16:00:00Z'),
      session('1002', '2001', '2026-11-03T08:00:00Z', '2026-11-04T09:00:00Z'),
      session('1001', '2001', '2026-11-04T09:00:00Z', null),
    ],
  })
})
afterAll(() => web.stop())

const frida = { kind: 'account', id: 'frida', name: 'Frida' } as const
const session = (extension: string, phone: string, startedAt: string, endedAt: string | null) => ({
  ...{ pbxId: 'main', extension, phone, name: `Person ${extension}`, startedAt, endedAt },
  startedBy: { kind: 'system', reason: 'test' },
  ...(endedAt && { endReason: 'forced', endedBy: frida }),
})
const began = (stays: { startedAt: string }[]) => stays.map(({ startedAt }) => startedAt.slice(0, 10))

describe('the stays of a person', () => {
  it('begin with the newest, and say where', async () => {
    const { stays, older } = await listStays(db(), ofAnna, { before: null, limit: 2 })
    expect(stays).toMatchObject([
      { phone: '2001', label: 'Window', location: 'Ground floor', endedAt: null, ended: null },
      { phone: '2009', label: '', location: '', ended: { reason: 'forced', by: frida } },
    ])
    expect(older).toBe('2026-11-03T08:00:00.000Z')
  })

  it('go on with the next page, until there is none', async () => {
    const page = await listStays(db(), ofAnna, { before: '2026-11-03T08:00:00.000Z', limit: 2 })
    expect(began(page.stays)).toEqual(['2026-11-02'])
    expect(page.older).toBeNull()
  })

  it('since a moment are those that had not ended by then', async () => {
    expect(began(await listStaysSince(db(), ofAnna, new Date('2026-11-03T12:00:00Z'), 10))).toEqual([
      '2026-11-04',
      '2026-11-03',
    ])
  })
})

it('the stays at a desk say whose they are', async () => {
  const { stays } = await listStays(db(), atWindow, { before: null, limit: 10 })
  expect(stays.map(({ extension, name }) => `${name} (${extension})`)).toEqual([
    'Person 1001 (1001)',
    'Person 1002 (1002)',
    'Person 1001 (1001)',
  ])
})
