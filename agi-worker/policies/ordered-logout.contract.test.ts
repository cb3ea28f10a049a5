import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Reconciling, startReconciling } from '../../e2e/support/reconciling.ts'
import { PbxUnavailable } from '../../pbx/ami-connection.ts'
import { logOut } from '../sessions/log-out.ts'
import { readPhone } from '../watch/phone-look.ts'
import { OrderedLogout } from './ordered-logout.ts'

const actor = { kind: 'account', id: '018f0000-0000-7000-8000-000000000001', name: 'Maria Manager' } as const
let desk: Reconciling

beforeAll(async () => {
  desk = await startReconciling(22)
})
afterAll(() => desk.stop())
beforeEach(async () => {
  const { store } = desk.ctx
  for (const session of await store.seats())
    await logOut(desk.ctx, session, 'forced', { kind: 'system', reason: 'test' })
  await store.db.logoutOrder.deleteMany()
  await store.db.phoneStatus.deleteMany()
  await store.db.event.deleteMany()
})
afterEach(() => vi.restoreAllMocks())

const loggedIn = async () => (await desk.ctx.store.seats()).map(({ phone }) => phone).sort()
const orders = () => desk.ctx.store.db.logoutOrder.count()
const ended = () => desk.ctx.store.db.event.findMany({ where: { type: 'session.ended' } })

async function logIn(phone: string, extension: string): Promise<string> {
  const { id } = await desk.logIn(phone, extension)
  await desk.ctx.store.savePhoneStates([[phone, await readPhone(desk.ctx.pbx, phone)]])
  return id
}

/** As the verb does it. */
const order = (...sessionIds: string[]) =>
  desk.ctx.store.db.logoutOrder.createMany({
    data: sessionIds.map((sessionId) => {
      return { sessionId, pbxId: 'main', orderedBy: actor, note: 'Fire drill', requestId: 'of-the-browser' }
    }),
  })

/** The state of a desk as the PBX itself says it. */
async function isInState(number: string, state: string): Promise<void> {
  const dial = `Custom:desk${number}`
  await desk.ctx.pbx.setState(dial, state)
  const status = { dial, deviceState: 'NOT_INUSE', hasEmergencyCid: true, hasMailbox: true }
  await desk.ctx.store.savePhoneStates([[number, status]])
}

describe('a log-out that was ordered', () => {
  it('ends the session, and says by whom, why and in which request', async () => {
    const sessionId = await logIn('2001', '1001')
    await logIn('2002', '1002')
    await order(sessionId)
    await new OrderedLogout(desk.ctx).look()
    expect(await loggedIn()).toEqual(['2002'])
    const data = { reason: 'forced', note: 'Fire drill' }
    expect(await ended()).toMatchObject([{ sessionId, actor, requestId: 'of-the-browser', data }])
    expect(await orders()).toBe(0)
    expect(await desk.sandbox.getEntry('AMPUSER/1001/device')).toBe('1001')
  })

  it.each(['INUSE', 'RINGING', 'ONHOLD'])('waits while the desk is %s, and only that desk', async (state) => {
    const [busy, idle] = [await logIn('2001', '1001'), await logIn('2002', '1002')]
    await isInState('2001', state)
    await order(busy, idle)
    const ordered = new OrderedLogout(desk.ctx)
    await ordered.look()
    expect(await loggedIn()).toEqual(['2001'])
    await desk.ctx.pbx.setState('Custom:desk2001', 'NOT_INUSE')
    await ordered.look()
    expect(await loggedIn()).toEqual([])
  })

  it('is carried out by the worker that comes after', async () => {
    await order(await logIn('2001', '1001'))
    const before = new OrderedLogout(desk.ctx)
    before.stop()
    await before.look()
    expect(await loggedIn()).toEqual(['2001'])
    await new OrderedLogout(desk.ctx).look()
    expect(await loggedIn()).toEqual([])
  })

  it('is over where somebody was quicker', async () => {
    const sessionId = await logIn('2001', '1001')
    await order(sessionId)
    const session = await desk.ctx.store.findOpenSession(sessionId)
    if (session) await logOut(desk.ctx, session, 'logout', { kind: 'phone', number: '2001' })
    await new OrderedLogout(desk.ctx).look()
    expect(await orders()).toBe(0)
    expect(await ended()).toMatchObject([{ data: { reason: 'logout' } }])
  })

  it('is for those who were there then', async () => {
    await order(await logIn('2001', '1001'))
    await logIn('2001', '1002')
    await new OrderedLogout(desk.ctx).look()
    expect(await loggedIn()).toEqual(['2001'])
  })

  it('is tried again after the PBX was away', async () => {
    await order(await logIn('2001', '1001'))
    const ordered = new OrderedLogout(desk.ctx)
    vi.spyOn(desk.ctx.pbx, 'readParkers').mockRejectedValueOnce(new PbxUnavailable('gone'))
    await expect(ordered.look()).rejects.toThrow('gone')
    expect(await loggedIn()).toEqual(['2001'])
    await ordered.look()
    expect(await loggedIn()).toEqual([])
  })
})

it('nothing is asked where nothing was ordered', async () => {
  await logIn('2001', '1001')
  const ordered = new OrderedLogout(desk.ctx)
  await ordered.look()
  const asked = vi.spyOn(desk.ctx.store, 'logoutOrders')
  await ordered.look()
  expect(asked).not.toHaveBeenCalled()
  await order(...(await desk.ctx.store.seats()).map(({ id }) => id))
  ordered.again()
  await ordered.look()
  expect(await loggedIn()).toEqual([])
})
