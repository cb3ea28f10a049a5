import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import type { Actor } from '@/lib/contract/actor'
import { channels } from '@/lib/contract/events'
import type { Role } from '@/lib/contract/roles'
import { Notifications } from '@/lib/database/notifications'
import { db } from '@/lib/db'
import { logInOnBehalf } from './log-in-on-behalf'
import { orderLogOuts } from './order-log-outs'
import { undoLogOut } from './undo-log-out'
import { whereToLogOthersIn } from './where-to-log-in'

let web: WebServerSide
let notifications: Notifications | undefined
const frida: Actor = { kind: 'account', id: randomUUID(), name: 'Frida' }

beforeAll(async () => {
  web = await startWebServerSide()
  // Nobody listens there: what gets that far was not refused.
  process.env['HOTDESK_WORKER_PORT'] = '1'
  const { id: locationId } = await db().location.create({ data: { pbxId: 'main', name: 'Ward 3' } })
  const phones = await Promise.all([
    db().phone.create({ data: { pbxId: 'main', number: '2001', locationId } }),
    db().phone.create({ data: { pbxId: 'main', number: '2002', locationId } }),
    db().phone.create({ data: { pbxId: 'main', number: '2003' } }),
  ])
  const status = { hasEmergencyCid: true, hasMailbox: true }
  await db().phoneStatus.createMany({
    data: phones.map(({ id: phoneId, number }) => {
      return { phoneId, deviceState: number === '2002' ? 'INUSE' : 'NOT_INUSE', ...status }
    }),
  })
})
afterAll(() => web.stop())
beforeEach(async () => {
  await db().logoutOrder.deleteMany()
  await db().session.deleteMany()
  await db().settings.deleteMany()
  await db().event.deleteMany()
})

const as = (role: Role) => ({ ...verbContext(frida), rights: { kind: 'role', role } as const })
const sits = async (phone: string, more: object = {}) => {
  const data = {
    id: randomUUID(),
    pbxId: 'main',
    phone,
    extension: `1${phone}`,
    name: 'Alice',
    startedBy: frida,
    ...more,
  }
  return (await db().session.create({ data })).id
}
const isRefused = (done: Promise<unknown>, code: string) => expect(done).rejects.toMatchObject({ code })

describe('logging somebody in without the PIN', () => {
  const logIn = (role: Role) => logInOnBehalf({ ctx: as(role), input: { extension: '1001', phone: '2001' } })
  const allow = () =>
    db().settings.create({ data: { pbxId: 'main', group: 'actions', values: { frontDeskLogsIn: true } } })

  it.each(['front_desk', 'manager'] as const)('is for the %s where the settings say so', async (role) => {
    await isRefused(logIn(role), 'not_allowed')
    await allow()
    await isRefused(logIn(role), 'worker_away')
  })

  it('is offered where it is allowed', async () => {
    expect(await whereToLogOthersIn(db(), 'front_desk')).toEqual([])
    await allow()
    expect(await whereToLogOthersIn(db(), 'front_desk')).toEqual(['main'])
    expect(await whereToLogOthersIn(db(), 'admin')).toBe('everywhere')
    expect(await whereToLogOthersIn(db(), 'viewer')).toEqual([])
  })

  it('is for administrators always, and never for viewers', async () => {
    await isRefused(logIn('admin'), 'worker_away')
    await allow()
    await isRefused(logIn('viewer'), 'not_allowed')
  })
})

describe('taking a log-out back', () => {
  const ended = { endedAt: new Date(), endReason: 'forced', endedBy: frida }
  const undo = async (id: Promise<string>) => undoLogOut({ ctx: as('front_desk'), input: { id: await id } })

  it('is for the person who has just done it', () => isRefused(undo(sits('2001', ended)), 'worker_away'))

  it.each([
    ['what somebody else did', { ...ended, endedBy: { ...frida, id: randomUUID() } }],
    ['what was a while ago', { ...ended, endedAt: new Date(Date.now() - 130_000) }],
    ['what the person did', { ...ended, endReason: 'logout' }],
    ['a session that goes on', {}],
  ])('is not for %s', (_what, more) => isRefused(undo(sits('2001', more)), 'cannot_undo'))

  it('is not for what never was', () => isRefused(undo(Promise.resolve('x')), 'cannot_undo'))
})

describe('logging many out', () => {
  const orders = async () => (await db().logoutOrder.findMany()).map(({ sessionId }) => sessionId).toSorted()
  const order = (input: { location?: string; note?: string }) => orderLogOuts({ ctx: as('manager'), input })

  it('orders it for everybody at a location, and says who stays until they hang up', async () => {
    const [free, busy] = [await sits('2001'), await sits('2002')]
    await sits('2003')
    expect(await order({ location: 'Ward 3', note: ' Fire drill ' })).toEqual({ people: 2, inCall: 1 })
    expect(await orders()).toEqual([free, busy].toSorted())
    expect(await db().logoutOrder.findFirst()).toMatchObject({
      orderedBy: frida,
      note: 'Fire drill',
      requestId: 'a-test',
    })
    const data = { location: 'Ward 3', count: 2, note: 'Fire drill' }
    expect(await db().event.findMany()).toMatchObject([{ type: 'logout.ordered', pbxId: 'main', actor: frida, data }])
  })

  it('orders it for the whole PBX, once each', async () => {
    const all = [await sits('2001'), await sits('2002'), await sits('2003')]
    await order({ location: 'Ward 3' })
    expect(await order({})).toEqual({ people: 3, inCall: 1 })
    expect(await orders()).toEqual(all.toSorted())
  })

  it('leaves no trace where nobody is logged in', async () => {
    await sits('2001', { endedAt: new Date() })
    expect(await order({})).toEqual({ people: 0, inCall: 0 })
    expect(await db().event.count()).toBe(0)
  })

  it.each([
    ['a location that does not exist', { location: 'Ward 33' }, 'location'],
    ['a reason that is too long', { note: 'x'.repeat(201) }, 'note'],
  ])('refuses %s', async (_what, input, field) => {
    await expect(order(input)).rejects.toMatchObject({ code: 'bad_request', fields: [{ field }] })
  })

  it('notifies the worker', async () => {
    let tell = (_pbx: string): void => undefined
    const notified = new Promise<string>((resolve) => (tell = resolve))
    await new Promise<void>((resolve) => {
      notifications = new Notifications(process.env['DATABASE_URL'] ?? '', {
        ...{ name: 'test', channels: [channels.orders], onConnected: resolve, onLost: () => undefined },
        onNotify: (_channel, payload) => tell(payload),
      })
      void notifications.start()
    })
    await sits('2001')
    await order({})
    expect(await notified).toBe('main')
    await notifications?.stop()
  })
})
