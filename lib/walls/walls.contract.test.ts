import { NextRequest } from 'next/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { GET as look } from '@/app/wall/now/route'
import { GET as picture } from '@/app/wall/plans/[floor]/[hash]/route'
import { POST as open } from '@/app/wall/open/route'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import type { NewWall } from '@/lib/contract/walls'
import { db } from '@/lib/db'
import { addFloor } from '@/lib/floors/add-floor'
import { placeDesk } from '@/lib/floors/place-desk'
import { setPlan } from '@/lib/floors/set-plan'
import { plainPng } from '@/sandbox/png'
import { addWall } from './add-wall'
import { changeWall } from './change-wall'
import { listWalls } from './list-walls'
import { revokeWall } from './revoke-wall'

let web: WebServerSide
const actor = { kind: 'system', reason: 'test' } as const
const ctx = () => verbContext(actor)

beforeAll(async () => {
  web = await startWebServerSide()
})
afterAll(() => web.stop())
beforeEach(async () => {
  await db().wall.deleteMany()
  await db().session.deleteMany()
  await db().phone.deleteMany()
  await db().location.deleteMany()
  await db().event.deleteMany()
  await desk('2001', 'Ward 3', 'Alice Lee')
  await desk('2002', 'Ward 4', 'Bob Baker')
})

async function desk(number: string, place: string, person: string): Promise<void> {
  const location = { create: { pbxId: 'main', name: place } }
  await db().phone.create({ data: { pbx: { connect: { id: 'main' } }, number, location } })
  const name = { extension: `1${number}`, name: person, startedBy: actor }
  await db().session.create({ data: { pbxId: 'main', phone: number, ...name } })
}

const add = (input: Partial<NewWall> = {}) => addWall({ ctx: ctx(), input: { name: 'Entrance', ...input } })
const secretIn = (path: string) => path.split('#')[1] ?? ''

function ask(secret: string | null, headers: Record<string, string> = {}): Promise<Response> {
  const request = new NextRequest('http://localhost/wall/now', { headers })
  if (secret !== null) request.cookies.set('hotdesk-wall', secret)
  return look(request)
}

async function shown(secret: string): Promise<string> {
  return (await ask(secret)).text()
}

describe('a wall', () => {
  it('shows its own locations alone, with names as its link says', async () => {
    const { path } = await add({ locations: ['Ward 3'], names: 'initials' })
    const text = await shown(secretIn(path))
    expect(JSON.parse(text)).toMatchObject({
      name: 'Entrance',
      locations: [{ name: 'Ward 3', people: [{ name: 'A. L.', desk: '2001' }] }],
    })
    expect(text).not.toMatch(/Alice|Bob|Ward 4|12001/)
  })

  it('shows all locations where it names none', async () => {
    expect(await shown(secretIn((await add()).path))).toMatch(/Ward 3.*Ward 4/)
  })

  it('says that nothing has changed, and what has', async () => {
    const { id, path } = await add()
    const tag = (await ask(secretIn(path))).headers.get('ETag') ?? ''
    expect((await ask(secretIn(path), { 'If-None-Match': tag })).status).toBe(304)
    await changeWall({ ctx: ctx(), input: { id, names: 'hidden' } })
    const changed = await ask(secretIn(path), { 'If-None-Match': tag })
    expect(changed.status).toBe(200)
    expect(await changed.text()).not.toContain('Alice')
  })

  it('says that there is no news from the PBX', async () => {
    expect(JSON.parse(await shown(secretIn((await add()).path)))).toMatchObject({ isCurrent: false })
  })

  it('was last seen when a screen looked', async () => {
    const { id, path, lastSeenAt } = await add()
    expect(lastSeenAt).toBeNull()
    await ask(secretIn(path))
    expect((await listWalls(db())).find((wall) => wall.id === id)?.lastSeenAt).not.toBeNull()
  })

  it('shows nothing once its link is revoked, and says so', async () => {
    const { id, path } = await add()
    await revokeWall({ ctx: ctx(), input: { id } })
    const answer = await ask(secretIn(path))
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ code: 'wall_revoked' })
    expect(await listWalls(db())).toEqual([])
    await expect(revokeWall({ ctx: ctx(), input: { id } })).rejects.toMatchObject({ code: 'no_such_wall' })
  })

  it('needs a link', async () => {
    expect(await (await ask(null)).json()).toMatchObject({ code: 'no_wall_link' })
    for (const guess of ['', 'hdw_', `hdw_${'x'.repeat(43)}`, 'hdw_%00'])
      expect(await (await ask(guess)).json(), guess).toMatchObject({ code: 'wall_revoked' })
  })
})

describe('the plans of a wall', () => {
  const floor = async (location: string, number: string) => {
    const { id } = await addFloor({ ctx: ctx(), input: { location, name: 'Floor 1' } })
    const { plan } = await setPlan({ ctx: ctx(), input: { id, picture: plainPng(800, 600) } })
    await placeDesk({ ctx: ctx(), input: { id, number, x: 0.5, y: 0.5 } })
    return { id, hash: plan?.hash ?? '' }
  }
  const fetchPicture = async (path: string, { id, hash }: { id: string; hash: string }, headers = {}) => {
    const request = new NextRequest(`http://localhost/wall/plans/${id}/${hash}`, { headers })
    request.cookies.set('hotdesk-wall', secretIn(path))
    return picture(request, { params: Promise.resolve({ floor: id, hash }) })
  }
  const plansOf = async (path: string) =>
    (JSON.parse(await shown(secretIn(path))) as { plans: { location: string; desks: object[] }[] }).plans

  it('are not shown until somebody says so, and then those of its locations', async () => {
    const [ours, others] = [await floor('Ward 3', '2001'), await floor('Ward 4', '2002')]
    const { id, path } = await add({ locations: ['Ward 3'] })
    expect(await plansOf(path)).toEqual([])
    expect((await fetchPicture(path, ours)).status).toBe(404)
    await changeWall({ ctx: ctx(), input: { id, plans: true } })
    expect(await plansOf(path)).toMatchObject([{ location: 'Ward 3', desks: [{ name: 'Alice L.' }] }])
    expect((await fetchPicture(path, others)).status).toBe(404)
    expect((await fetchPicture(path, { ...ours, hash: others.hash.slice(1) })).status).toBe(404)
  })

  it('are sent to their screens alone, checked each time, and as pictures only', async () => {
    const ours = await floor('Ward 3', '2001')
    const { id, path } = await add({ plans: true })
    const answer = await fetchPicture(path, ours)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
    })
    const tag = { 'If-None-Match': answer.headers.get('ETag') ?? '' }
    expect((await fetchPicture(path, ours, tag)).status).toBe(304)
    await revokeWall({ ctx: ctx(), input: { id } })
    expect((await fetchPicture(path, ours, tag)).status).toBe(403)
  })
})

describe('its link', () => {
  const body = (secret: unknown, type = 'application/json') =>
    new NextRequest('http://localhost/wall/open', {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: JSON.stringify({ secret }),
    })

  it('becomes a cookie that is sent to walls alone, and not to scripts', async () => {
    const secret = secretIn((await add()).path)
    const answer = await open(body(secret))
    expect(answer.status).toBe(204)
    const cookie = answer.headers.get('Set-Cookie') ?? ''
    expect(cookie).toContain(`hotdesk-wall=${secret}; Path=/wall`)
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=strict/i)
  })

  it.each(['hd_token', '', 7])('is not just anything: %j', async (secret) => {
    expect((await open(body(secret))).status).toBe(400)
  })

  it('is not what a form of another site can send', async () => {
    expect((await open(body(`hdw_${'x'.repeat(43)}`, 'text/plain'))).status).toBe(415)
  })

  it('is in no event and no row', async () => {
    const secret = secretIn((await add()).path)
    const rows = await Promise.all([db().event.findMany(), db().wall.findMany()])
    expect(JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value))).not.toContain(
      secret,
    )
  })
})

it('what a wall shows changes with an event that says from what to what, and only if it changes', async () => {
  const { id } = await add()
  await db().event.deleteMany()
  await changeWall({ ctx: ctx(), input: { id, seconds: 15 } })
  expect(await db().event.count()).toBe(0)
  await changeWall({ ctx: ctx(), input: { id, seconds: 30, locations: ['Ward 3'] } })
  expect(await db().event.findMany()).toMatchObject([
    {
      type: 'wall.changed',
      pbxId: 'main',
      data: { before: { seconds: 15, locations: [] }, after: { seconds: 30, locations: ['Ward 3'] } },
    },
  ])
})
