import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { db } from '@/lib/db'
import { forgetProcessWide } from '@/lib/process-wide'
import { saveSettings } from '@/lib/settings/save-settings'
import { isGettingStarted } from './is-getting-started'
import { loadGettingStarted } from './load-getting-started'

const actor = { kind: 'system', reason: 'test' } as const
let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
  await db().pbx.create({ data: { id: 'north', name: 'North' } })
})
afterAll(() => web.stop())
beforeEach(async () => {
  forgetProcessWide('getting started')
  await db().session.deleteMany()
  await db().settings.deleteMany()
  await db().event.deleteMany()
  await db().phone.deleteMany()
  await db().device.deleteMany()
})

const seat = (startedAt: string, more: object = {}) =>
  db().session.create({
    data: { pbxId: 'main', phone: '2001', extension: '1001', name: 'Alice', startedAt, startedBy: actor, ...more },
  })
const load = (pbx = 'main', now?: number) => loadGettingStarted(db(), pbx, now)

describe('administrators are led through the first steps', () => {
  it('until somebody has logged in at a desk, which stays so', async () => {
    expect(await isGettingStarted(db())).toBe(true)
    await seat('2026-11-01T08:00:00Z', { pbxId: 'north' })
    expect(await isGettingStarted(db())).toBe(false)
    // Old sessions are deleted where a setting says so.
    await db().session.deleteMany()
    expect(await isGettingStarted(db())).toBe(false)
  })

  it('until somebody says that they need it no more, and again where they do', async () => {
    const show = (gettingStarted: boolean) =>
      saveSettings({ ctx: verbContext(), input: { group: 'general', values: { gettingStarted } } })
    await show(false)
    expect(await isGettingStarted(db())).toBe(false)
    await show(true)
    expect(await isGettingStarted(db())).toBe(true)
  })
})

describe('what is seen of the first steps', () => {
  it('is nothing at first', async () => {
    expect(await load()).toEqual({ desks: 0, candidates: 0, available: [], login: null, refusal: null })
  })

  it('is the pool, the phones besides, and where somebody could log in', async () => {
    const devices = ['2001', '2002', '2003'].map((number) => ({ pbxId: 'main', number, dial: `PJSIP/${number}` }))
    await db().device.createMany({ data: devices })
    const { id: phoneId } = await db().phone.create({ data: { pbxId: 'main', number: '2001', label: 'Room 201' } })
    await db().phone.create({ data: { pbxId: 'main', number: '2002' } })
    const status = { hasEmergencyCid: true, hasMailbox: true, dial: 'PJSIP/2001', deviceState: 'NOT_INUSE' }
    await db().phoneStatus.create({ data: { phoneId, ...status } })
    expect(await load()).toMatchObject({ desks: 2, candidates: 1, available: [{ number: '2001', label: 'Room 201' }] })
    expect(await load('north')).toMatchObject({ desks: 0, candidates: 0, available: [] })
  })

  it('is who logged in last, and whether they are still there', async () => {
    await db().phone.create({ data: { pbxId: 'main', number: '2002', label: 'Room 202' } })
    await seat('2026-11-01T08:00:00Z', { endedAt: new Date() })
    expect((await load()).login).toMatchObject({ extension: '1001', phone: '2001', label: '', isThere: false })
    await seat('2026-11-02T08:00:00Z', { phone: '2002', extension: '1002', name: 'Bob' })
    expect((await load()).login).toMatchObject({ name: 'Bob', phone: '2002', label: 'Room 202', isThere: true })
    expect((await load('north')).login).toBeNull()
  })

  it('is a refusal, for some minutes and until somebody has logged in', async () => {
    const data = { reason: 'wrong_pin' }
    await db().event.create({
      data: { pbxId: 'main', type: 'login.denied', phone: '2001', extension: '1001', actor, data },
    })
    expect((await load()).refusal).toMatchObject({ type: 'login.denied', phone: '2001' })
    expect((await load('north')).refusal).toBeNull()
    expect((await load('main', Date.now() + 11 * 60_000)).refusal).toBeNull()
    await seat('2026-11-01T08:00:00Z')
    expect((await load()).refusal).toBeNull()
  })
})
