import { resolve } from 'node:path'
import { NextRequest } from 'next/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { db } from '@/lib/db'
import { addPbx } from '@/lib/pbxes/add-pbx'
import { createToken } from '@/lib/tokens/create-token'

type Route = Record<string, (request: NextRequest, context: { params: Promise<object> }) => Promise<Response>>

const connection = {
  ami: { host: 'pbx.north.example', username: 'hotdesk' },
  ari: { url: 'http://pbx.north.example:8088', username: 'hotdesk' },
}
const secrets = { amiSecret: 'throw-away-ami', ariPassword: 'throw-away-ari' }
const north = { id: 'north', name: 'North', connection, secrets }

let web: WebServerSide
let token = ''

beforeAll(async () => {
  web = await startWebServerSide()
  const options = { name: 'test', scopes: ['admin' as const], expiresAt: null }
  token = await createToken({ ctx: verbContext(), input: options })
})
afterAll(() => web.stop())
beforeEach(async () => {
  await db().phone.deleteMany()
  await db().session.deleteMany()
  await db().event.deleteMany()
  await db().pbx.deleteMany({ where: { id: { not: 'main' } } })
})

/** @returns the status and the body */
async function ask(method: string, address: string, body?: object): Promise<[number, unknown]> {
  const [, area = '', name] = /^\/(\w+)(?:\/(\w+))?/.exec(address) ?? []
  const parameter = { phones: 'number', pbxes: 'id' }[area] ?? ''
  const file = resolve('app/api/v1', area, ...(name === undefined ? [] : [`[${parameter}]`]), 'route.ts')
  const request = new NextRequest(`http://localhost/api/v1${address}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  const answer = await ((await import(file)) as Route)[method]?.(request, {
    params: Promise.resolve({ [parameter]: name }),
  })
  if (!answer) throw new Error(`${method} ${address} is not answered.`)
  const text = await answer.text()
  return [answer.status, text === '' ? null : (JSON.parse(text) as unknown)]
}

describe('the addresses of PBXs', () => {
  it('add, list, change and remove them, and never show their secrets', async () => {
    const answers = [
      await ask('POST', '/pbxes', north),
      await ask('PATCH', '/pbxes/north', { name: 'North wing', secrets }),
      await ask('GET', '/pbxes/north'),
      await ask('GET', '/pbxes'),
      await ask('DELETE', '/pbxes/north'),
      await ask('GET', '/pbxes/north'),
    ]
    expect(answers.map(([status]) => status)).toEqual([201, 200, 200, 200, 204, 404])
    expect(answers[2]?.[1]).toMatchObject({ id: 'north', name: 'North wing', connection: { ami: { port: 5038 } } })
    expect(answers[3]?.[1]).toMatchObject({ pbxes: [{ id: 'main', connection: null }, { id: 'north' }] })
    expect(JSON.stringify(answers)).not.toContain('throw-away')
    expect(JSON.stringify(await db().event.findMany({ select: { data: true, requestId: true } }))).not.toContain(
      'throw',
    )
  })

  it('say of an id that cannot be one that it is not there', async () => {
    expect(await ask('GET', '/pbxes/N0')).toMatchObject([404, { code: 'no_such_pbx' }])
  })
})

describe('with two PBXs that have the same numbers', () => {
  beforeEach(async () => {
    await addPbx({ ctx: verbContext(), input: north })
    await ask('POST', '/phones', { number: '2001', label: 'here' })
    await ask('POST', '/phones', { pbx: 'north', number: '2001', label: 'there' })
  })

  it('a phone is the first one’s unless another is named', async () => {
    expect(await ask('GET', '/phones/2001')).toMatchObject([200, { pbx: 'main', label: 'here' }])
    expect(await ask('GET', '/phones/2001?pbx=north')).toMatchObject([200, { pbx: 'north', label: 'there' }])
    await ask('PATCH', '/phones/2001?pbx=north', { label: 'over there' })
    await ask('DELETE', '/phones/2001')
    expect(await ask('GET', '/phones')).toMatchObject([200, { phones: [{ pbx: 'north', label: 'over there' }] }])
  })

  it('lists are of all or of one', async () => {
    await db().session.createMany({
      data: ['main', 'north'].map((pbxId) => {
        return { pbxId, phone: '2001', extension: '1001', name: '', startedBy: { kind: 'system', reason: 'test' } }
      }),
    })
    for (const area of ['phones', 'sessions', 'events']) {
      const of = async (query: string) => {
        const [, body] = await ask('GET', `/${area}${query}`)
        return (body as Record<string, { pbx: string }[]>)[area]?.map(({ pbx }) => pbx) ?? []
      }
      expect([...new Set(await of(''))].toSorted(), area).toEqual(['main', 'north'])
      expect(new Set(await of('?pbx=north')), area).toEqual(new Set(['north']))
    }
  })

  it.each([
    ['GET', '/phones?pbx=south', undefined],
    ['GET', '/phones/2001?pbx=south', undefined],
    ['PATCH', '/phones/2001?pbx=south', {}],
    ['DELETE', '/phones/2001?pbx=south', undefined],
    ['POST', '/phones', { pbx: 'south', number: '2002' }],
    ['GET', '/sessions?pbx=south', undefined],
    ['POST', '/sessions', { pbx: 'south', phone: '2001', extension: '1001' }],
    ['GET', '/events?pbx=south', undefined],
    ['DELETE', '/pbxes/south', undefined],
  ])('%s %s knows no such PBX', async (method, address, body) => {
    expect(await ask(method, address, body)).toMatchObject([404, { code: 'no_such_pbx' }])
  })
})
