import { NextRequest } from 'next/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as deskRoute from '@/app/api/v1/floors/[id]/desks/[number]/route'
import * as desksRoute from '@/app/api/v1/floors/[id]/desks/route'
import * as planRoute from '@/app/api/v1/floors/[id]/plan/route'
import * as floorRoute from '@/app/api/v1/floors/[id]/route'
import * as floorsRoute from '@/app/api/v1/floors/route'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { addPhone } from '@/lib/phones/add-phone'
import { createToken } from '@/lib/tokens/create-token'
import { plainPng } from '@/sandbox/png'

let web: WebServerSide
let token = ''

beforeAll(async () => {
  web = await startWebServerSide()
  token = await createToken({ ctx: verbContext(), input: { name: 'test', scopes: ['pool', 'board'], expiresAt: null } })
  await addPhone({ ctx: verbContext(), input: { number: '2001', location: 'Ward 3' } })
})
afterAll(() => web.stop())

type Route = (request: NextRequest, context: { params: Promise<object> }) => Promise<Response>

function send(
  route: Route,
  method: string,
  params: object,
  body?: object | Uint8Array<ArrayBuffer>,
): Promise<Response> {
  const isPicture = body instanceof Uint8Array
  const request = new NextRequest('http://localhost/api/v1/floors?location=Ward+3', {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': isPicture ? 'image/svg+xml' : 'application/json' },
    ...(body && { body: isPicture ? body : JSON.stringify(body) }),
  })
  return route(request, { params: Promise.resolve(params) })
}
const json = async (answer: Promise<Response>) => [(await answer).status, (await (await answer).json()) as unknown]

it('a floor is added, given a plan, desks, another name, and removed', async () => {
  const added = await send(floorsRoute.POST, 'POST', {}, { location: 'Ward 3', name: 'Floor 2' })
  const { id } = (await added.json()) as { id: string }
  expect([added.status, added.headers.get('Location')]).toEqual([201, `/api/v1/floors/${id}`])
  const picture = plainPng(800, 600)
  expect(await json(send(planRoute.GET, 'GET', { id }))).toMatchObject([404, { code: 'no_plan' }])
  expect(await json(send(planRoute.POST, 'POST', { id }, picture))).toMatchObject([200, { plan: { width: 800 } }])
  const answer = await send(planRoute.GET, 'GET', { id })
  // By its first bytes: the upload claimed to be an SVG.
  expect(answer.headers.get('Content-Type')).toBe('image/png')
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(picture)
  expect(await json(send(desksRoute.POST, 'POST', { id }, { number: '2001', x: 0.5, y: 0.5 }))).toMatchObject([
    200,
    { desks: [{ number: '2001', x: 0.5, y: 0.5 }] },
  ])
  expect(await json(send(floorsRoute.GET, 'GET', {}))).toMatchObject([200, { floors: [{ id, desks: [{}] }] }])
  expect(await json(send(floorRoute.PATCH, 'PATCH', { id }, { name: 'Second floor' }))).toMatchObject([
    200,
    { name: 'Second floor', position: 1 },
  ])
  expect((await send(deskRoute.DELETE, 'DELETE', { id, number: '2001' })).status).toBe(204)
  expect((await send(planRoute.DELETE, 'DELETE', { id })).status).toBe(204)
  expect((await send(floorRoute.DELETE, 'DELETE', { id })).status).toBe(204)
  expect(await json(send(floorRoute.GET, 'GET', { id }))).toMatchObject([404, { code: 'no_such_floor' }])
})

it('what is no picture, or too large, is refused with what to do', async () => {
  const { id } = (await (await send(floorsRoute.POST, 'POST', {}, { location: 'Ward 3', name: 'Floor 3' })).json()) as {
    id: string
  }
  const svg = new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
  expect(await json(send(planRoute.POST, 'POST', { id }, svg))).toMatchObject([
    415,
    { code: 'plan_not_a_picture', detail: expect.stringContaining('export it as PNG') as string },
  ])
  expect(await json(send(planRoute.POST, 'POST', { id }, new Uint8Array(6 * 1024 * 1024)))).toMatchObject([
    413,
    { code: 'plan_too_large', detail: expect.stringContaining('5 MB') as string },
  ])
})
