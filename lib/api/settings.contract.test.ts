import { NextRequest } from 'next/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as group from '@/app/api/v1/settings/[group]/route'
import * as list from '@/app/api/v1/settings/route'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { groupsOfAll, settingsGroups } from '@/lib/contract/settings'
import { db } from '@/lib/db'
import { createToken } from '@/lib/tokens/create-token'

let web: WebServerSide
let token = ''

beforeAll(async () => {
  web = await startWebServerSide()
  token = await createToken({ ctx: verbContext(), input: { name: 'test', scopes: ['admin'], expiresAt: null } })
})
afterAll(() => web.stop())
beforeEach(async () => {
  await Promise.all([db().settings.deleteMany(), db().event.deleteMany()])
})

const headers = () => ({ Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' })
const requestFor = (address: string, more: { method?: string; body?: string } = {}) =>
  new NextRequest(`http://localhost/api/v1${address}`, { headers: headers(), ...more })
const bodyOf = async (answer: Response) => [answer.status, (await answer.json()) as Record<string, unknown>] as const

const all = async (query = '') =>
  bodyOf(await list.GET(requestFor(`/settings${query}`), { params: Promise.resolve({}) }))
const named = (address: string) => ({ params: Promise.resolve({ group: /settings\/(\w+)/.exec(address)?.[1] }) })
const read = async (address: string) => bodyOf(await group.GET(requestFor(address), named(address)))
const change = async (address: string, values: object) =>
  bodyOf(await group.PATCH(requestFor(address, { method: 'PATCH', body: JSON.stringify(values) }), named(address)))

describe('settings over REST', () => {
  it('are listed by group, with those of all of Hot Desk', async () => {
    const [status, { settings }] = await all()
    expect(status).toBe(200)
    expect((settings as { group: string }[]).map((one) => one.group)).toEqual(Object.keys(settingsGroups))
    expect(settings).toContainEqual({
      pbx: null,
      group: 'general',
      version: 0,
      values: { eventsKeptDays: null, gettingStarted: true },
    })
    const [, ofMain] = await all('?pbx=main')
    expect(ofMain['settings']).toHaveLength(Object.keys(settingsGroups).length - groupsOfAll.length)
  })

  it('are changed by group; what is left out stays, and the event says what was before and after', async () => {
    await change('/settings/following', { leaveQueues: true })
    expect(await change('/settings/following', { messageLamp: false })).toMatchObject([
      200,
      { pbx: 'main', group: 'following', version: 2, values: { messageLamp: false, leaveQueues: true } },
    ])
    const events = await db().event.findMany({ orderBy: { id: 'desc' } })
    expect(events[0]).toMatchObject({
      ...{ type: 'settings.changed', actor: { kind: 'token', name: 'test' } },
      data: { group: 'following', before: { messageLamp: true }, after: { messageLamp: false } },
    })
  })

  it('of each PBX are its own, and those of all of Hot Desk are listed once', async () => {
    await db().pbx.create({ data: { id: 'north', name: 'North' } })
    await change('/settings/following?pbx=north', { leaveQueues: true })
    expect(await read('/settings/following?pbx=north')).toMatchObject([200, { pbx: 'north', version: 1 }])
    expect(await read('/settings/following')).toMatchObject([200, { pbx: 'main', version: 0 }])
    const [, { settings }] = await all()
    const pbxes = (settings as { pbx: string | null }[]).map(({ pbx }) => pbx)
    expect(pbxes.filter((pbx) => pbx === null)).toHaveLength(groupsOfAll.length)
    expect(new Set(pbxes)).toEqual(new Set(['main', 'north', null]))
    await db().pbx.delete({ where: { id: 'north' } })
  })

  it('are refused where somebody else has changed them since they were read', async () => {
    const [, { version }] = await read('/settings/pins')
    await change('/settings/pins', { pinMinutes: 30 })
    const [status, problem] = await change(`/settings/pins?version=${String(version)}`, { pinMinutes: 20 })
    expect([status, problem['code']]).toEqual([409, 'changed_meanwhile'])
    expect((await change('/settings/pins?version=1', { pinMinutes: 20 }))[0]).toBe(200)
  })

  it.each([
    ['a value that cannot be', '/settings/pins', { pinMinutes: 4 }, 'pinMinutes'],
    ['a value of another kind', '/settings/following', { leaveQueues: ['yes'] }, 'leaveQueues'],
    ['values that do not go together', '/settings/pins', { pinsAtOnePhone: 20 }, 'pinsOfExtension'],
    ['a name that does not exist', '/settings/following', { leaveQueue: true }, 'leaveQueue'],
    ['a setting of another group', '/settings/following', { pinMinutes: 30 }, 'pinMinutes'],
    ['a version that does not exist', '/settings/pins?version=first', {}, 'version'],
  ])('name what is wrong: %s', async (_what, address, values, field) => {
    const [status, problem] = await change(address, values)
    expect(status).toBe(400)
    expect(problem).toMatchObject({ code: 'bad_request', errors: [{ field }] })
    expect(await db().settings.count()).toBe(0)
  })

  it('are not there for a group or a PBX that is not there', async () => {
    expect(await read('/settings/colours')).toMatchObject([404, { code: 'not_found' }])
    expect(await change('/settings/colours', {})).toMatchObject([404, { code: 'not_found' }])
    expect(await read('/settings/pins?pbx=south')).toMatchObject([404, { code: 'no_such_pbx' }])
    expect(await all('?pbx=south')).toMatchObject([404, { code: 'no_such_pbx' }])
  })
})
