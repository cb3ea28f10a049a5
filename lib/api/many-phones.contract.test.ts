import { NextRequest } from 'next/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as mergeRoute from '@/app/api/v1/locations/[id]/merge/route'
import * as locationRoute from '@/app/api/v1/locations/[id]/route'
import * as locationsRoute from '@/app/api/v1/locations/route'
import * as candidatesRoute from '@/app/api/v1/phones/candidates/route'
import * as changeRoute from '@/app/api/v1/phones/change/route'
import * as importRoute from '@/app/api/v1/phones/import/route'
import * as phonesRoute from '@/app/api/v1/phones/route'
import * as removeRoute from '@/app/api/v1/phones/remove/route'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { db } from '@/lib/db'
import { createToken } from '@/lib/tokens/create-token'

let web: WebServerSide
let token = ''

beforeAll(async () => {
  web = await startWebServerSide()
  token = await createToken({ ctx: verbContext(), input: { name: 'test', scopes: ['pool', 'board'], expiresAt: null } })
})
afterAll(() => web.stop())
beforeEach(async () => {
  for (const empty of [() => db().phone.deleteMany(), () => db().location.deleteMany(), () => db().device.deleteMany()])
    await empty()
})

type Route = (request: NextRequest, context: { params: Promise<object> }) => Promise<Response>

async function ask(route: Route, address: string, { method = 'GET', body }: { method?: string; body?: object } = {}) {
  const request = new NextRequest(`http://localhost/api/v1${address}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  const id = /locations\/([^/?]+)/.exec(address)?.[1]
  const answer = await route(request, { params: Promise.resolve({ id }) })
  return [answer.status, answer.status === 204 ? null : ((await answer.json()) as unknown)] as const
}
const post = (route: Route, address: string, body: object) => ask(route, address, { method: 'POST', body })
const phones = ['2001', '2002'].map((number) => ({ number, location: 'Hall' }))
const imported = (more: object = {}) => post(importRoute.POST, '/phones/import', { phones, ...more })

describe('many phones over REST', () => {
  it('are imported, and a second time unchanged', async () => {
    expect(await imported({ dryRun: true })).toMatchObject([200, { added: ['2001', '2002'] }])
    expect(await imported()).toEqual([200, { added: ['2001', '2002'], changed: [], unchanged: [], removed: [] }])
    const expected = { added: 1, changed: 0, removed: 0 }
    expect(await imported({ expected })).toMatchObject([409, { code: 'changed_meanwhile' }])
  })

  it('of thousands fit into one request', async () => {
    const many = Array.from({ length: 5_000 }, (_, at) => ({ number: String(20_000 + at), label: `Desk number ${at}` }))
    expect(await imported({ phones: many, dryRun: true })).toMatchObject([200, { added: { length: 5_000 } }])
  })

  it('are changed and removed together, and the answer has them as they were', async () => {
    await imported()
    const named = phones.map(({ number }) => ({ number }))
    expect(
      await post(changeRoute.POST, '/phones/change', { phones: named, change: { location: 'Ward' } }),
    ).toMatchObject([200, { before: [{ pbx: 'main', number: '2001', location: 'Hall' }, { number: '2002' }] }])
    expect(await post(removeRoute.POST, '/phones/remove', { phones: named })).toMatchObject([
      200,
      { removed: [{ number: '2001', location: 'Ward' }, { number: '2002' }] },
    ])
    expect(await post(removeRoute.POST, '/phones/remove', { phones: [] })).toMatchObject([400, { code: 'bad_request' }])
  })

  it('are searched, filtered, sorted and read in parts', async () => {
    await imported({ phones: [...phones, { number: '2003', label: 'Window', location: 'Ward' }] })
    const list = (query: string) => ask(phonesRoute.GET, `/phones${query}`)
    expect(await list('')).toMatchObject([200, { phones: { length: 3 }, total: 3 }])
    expect(await list('?search=window')).toMatchObject([200, { phones: [{ number: '2003' }], total: 1 }])
    expect(await list('?location=Hall&sort=-number&limit=1')).toMatchObject([
      200,
      { phones: [{ number: '2002' }], total: 2 },
    ])
    expect(await list('?show=unused&offset=2')).toMatchObject([200, { phones: [{ number: '2003' }], total: 3 }])
    expect(await list('?pbx=main&location=-')).toEqual([200, { phones: [], total: 0 }])
    for (const wrong of ['show=nothing', 'sort=colour', 'limit=0', 'offset=-1'])
      expect(await list(`?${wrong}`)).toMatchObject([400, { code: 'bad_request' }])
    expect(await list('?pbx=south')).toMatchObject([404, { code: 'no_such_pbx' }])
  })

  it('are found among those of the PBX', async () => {
    await imported()
    await db().device.createMany({
      data: ['2001', '2009'].map((number) => ({ pbxId: 'main', number, dial: `PJSIP/${number}` })),
    })
    const candidates = (query: string) => ask(candidatesRoute.GET, `/phones/candidates${query}`)
    expect(await candidates('')).toMatchObject([200, { candidates: [{ number: '2009', inPool: false }], total: 1 }])
    expect(await candidates('?pooled=true&limit=1')).toMatchObject([
      200,
      { candidates: [{ number: '2001' }], total: 2 },
    ])
    expect(await candidates('?search=%00')).toMatchObject([400, { code: 'bad_request' }])
  })
})

it('locations are listed, added, changed, merged and deleted', async () => {
  await imported()
  const add = (name: string) => post(locationsRoute.POST, '/locations', { name, timeZone: 'Asia/Tokyo' })
  const [status, location] = await add('Ward')
  const { id } = location as { id: string }
  expect([status, await add('Ward')]).toMatchObject([201, [409, { code: 'location_exists' }]])
  const [, list] = await ask(locationsRoute.GET, '/locations')
  expect(list).toMatchObject({
    locations: [
      { name: 'Hall', phones: 2 },
      { name: 'Ward', timeZone: 'Asia/Tokyo' },
    ],
  })
  const [hall] = (list as { locations: { id: string }[] }).locations
  const merge = post(mergeRoute.POST, `/locations/${hall?.id}/merge`, { into: id })
  expect(await merge).toMatchObject([200, { name: 'Ward', phones: 2 }])
  const change = { method: 'PATCH', body: { name: 'Ward 3' } }
  expect(await ask(locationRoute.PATCH, `/locations/${id}`, change)).toMatchObject([200, { name: 'Ward 3', phones: 2 }])
  expect(await ask(locationRoute.DELETE, `/locations/${id}`, { method: 'DELETE' })).toEqual([204, null])
  expect(await ask(locationRoute.GET, `/locations/${id}`)).toMatchObject([404, { code: 'no_such_location' }])
})
