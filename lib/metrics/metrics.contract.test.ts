import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startWebServerSide, type WebServerSide } from '../../e2e/support/web-server-side.ts'
import { GET as metricsRoute } from '@/app/metrics/route'
import type { Actor } from '@/lib/contract/actor'
import type { Fact } from '@/lib/contract/events'
import type { MetricName } from '@/lib/contract/metrics'
import { db } from '@/lib/db'
import { EventCounts } from './event-counts'
import { gatherMetrics } from './gather'

let web: WebServerSide
const actor = { kind: 'system', reason: 'test' } as const

beforeAll(async () => {
  web = await startWebServerSide()
})

afterAll(async () => {
  await web.stop()
})

async function record(fact: Fact, sessionId: string | null = null, pbxId = 'main', by: Actor = actor): Promise<void> {
  await db().event.create({ data: { ...fact, pbxId, actor: by, sessionId } })
}

const read = (headers: Record<string, string>) => metricsRoute(new Request('http://localhost/metrics', { headers }))

describe('counts of events', () => {
  let counts: EventCounts
  const value = async (metric: MetricName, label?: string, part?: string) =>
    (await counts.samples()).find(
      (sample) =>
        sample.metric === metric &&
        sample.part === part &&
        (label === undefined || Object.values(sample.labels ?? {}).includes(label)),
    )?.value

  beforeEach(async () => {
    counts = new EventCounts()
    await counts.samples()
  })

  test('begin at zero, whatever has happened before', async () => {
    await record({ type: 'drift.repaired', data: { changes: [], changeCount: 0 } })
    counts = new EventCounts()
    expect(await value('hotdesk_drift_repairs_total')).toBe(0)
  })

  test('distinguish outcomes, each event once', async () => {
    for (const reason of ['wrong_pin', 'wrong_pin', 'lost_race'] as const)
      await record({ type: 'login.denied', data: { reason } })
    await record({ type: 'login.repeated', data: {} })
    await record({ type: 'takeover.declined', data: { holder: '1002', answer: 'none' } })
    await Promise.all([counts.samples(), counts.samples()])
    expect(await value('hotdesk_logins_total', 'repeated')).toBe(1)
    expect(await value('hotdesk_logins_total', 'wrong_pin')).toBe(2)
    expect(await value('hotdesk_logins_total', 'lost_race')).toBe(1)
    expect(await value('hotdesk_logins_total', 'not_confirmed')).toBe(1)
    expect(await value('hotdesk_logins_total', 'ok')).toBe(0)
  })

  test('show how often forwards were given back', async () => {
    await record({ type: 'forwards.given_back', data: { forwards: ['always'] } })
    expect(await value('hotdesk_forwards_given_back_total')).toBe(1)
  })

  test('show how often somebody called from the browser', async () => {
    expect(await value('hotdesk_browser_calls_total')).toBe(0)
    await record({ type: 'call.requested', data: { number: '1002' } })
    expect(await value('hotdesk_browser_calls_total')).toBe(1)
  })

  test('show how often somebody was taken out of queues, no matter how many queues', async () => {
    expect(await value('hotdesk_queues_left_total')).toBe(0)
    await record({ type: 'queues.left', data: { queues: ['700', '701'] } })
    expect(await value('hotdesk_queues_left_total')).toBe(1)
  })

  test('show how sign-ins to own pages ended', async () => {
    expect(await value('hotdesk_own_page_sign_ins_total', 'wrong_pin')).toBe(0)
    await record({ type: 'own_page.denied', data: { reason: 'wrong_pin', network: '192.0.2.7' } })
    await record({ type: 'own_page.began', data: { address: '192.0.2.7', browser: 'Firefox on Linux' } })
    expect(await value('hotdesk_own_page_sign_ins_total', 'wrong_pin')).toBe(1)
    expect(await value('hotdesk_own_page_sign_ins_total', 'ok')).toBe(1)
  })

  test('show how single sign-ons ended, of accounts and of own pages', async () => {
    const from = { address: '192.0.2.7', browser: 'Firefox on Linux' }
    expect(await value('hotdesk_single_sign_ons_total', 'unknown')).toBe(0)
    const gus = { subject: 'g-1', email: null, name: null, address: from.address, purpose: 'account' } as const
    await record({ type: 'sign_in.refused', data: { ...gus, reason: 'unknown' } })
    await record({ type: 'sign_in.began', data: { ...from, name: 'Bea', way: 'sso' } })
    await record({ type: 'own_page.began', data: { ...from, way: 'sso' } })
    await record({ type: 'sign_in.began', data: { ...from, name: 'Bea', way: 'password' } })
    expect(await value('hotdesk_single_sign_ons_total', 'unknown')).toBe(1)
    expect(await value('hotdesk_single_sign_ons_total', 'ok')).toBe(2)
  })

  test('show which clock has logged people out', async () => {
    const rule = { clock: 'no_call', minutes: 30 } as const
    const ended = { type: 'session.ended', data: { reason: 'automatic', startedAt: new Date().toISOString() } } as const
    await record(ended, null, 'main', { kind: 'policy', level: 'pbx', place: '', rule })
    expect(await value('hotdesk_automatic_logouts_total', 'no_call')).toBe(1)
    expect(await value('hotdesk_automatic_logouts_total', 'duration')).toBe(0)
    expect(await value('hotdesk_logouts_total', 'automatic')).toBe(1)
  })

  test('are those of one PBX each', async () => {
    await db().pbx.create({ data: { id: 'north', name: 'North' } })
    await record({ type: 'login.repeated', data: {} }, null, 'north')
    await record({ type: 'drift.repaired', data: { changes: [], changeCount: 0 } }, null, 'north')
    const ofNorth = (await counts.samples()).filter(({ labels, value }) => labels?.['pbx'] === 'north' && value > 0)
    expect(ofNorth).toEqual([
      { metric: 'hotdesk_drift_repairs_total', labels: { pbx: 'north' }, value: 1 },
      { metric: 'hotdesk_logins_total', labels: { pbx: 'north', outcome: 'repeated' }, value: 1 },
    ])
    await db().event.deleteMany({ where: { pbxId: 'north' } })
    await db().pbx.delete({ where: { id: 'north' } })
  })

  test('show what was locked after wrong PINs', async () => {
    const data = { until: new Date().toISOString(), times: 1 }
    for (const about of [
      { phone: '2001', extension: '1001' },
      { extension: '1001' },
      { phone: '2001' },
      { phone: '2002' },
    ])
      await db().event.create({ data: { type: 'pin.locked', data, pbxId: 'main', actor, ...about } })
    expect(await value('hotdesk_pin_locks_total', 'extension_at_phone')).toBe(1)
    expect(await value('hotdesk_pin_locks_total', 'extension')).toBe(1)
    expect(await value('hotdesk_pin_locks_total', 'phone')).toBe(2)
  })

  test('show which link was lost', async () => {
    await record({ type: 'pbx.disconnected', data: { link: 'ami', cause: 'gone' } })
    expect(await value('hotdesk_pbx_disconnections_total', 'ami')).toBe(1)
    await record({ type: 'pbx.connected', data: { link: 'ami', drops: 3 } })
    expect(await value('hotdesk_pbx_disconnections_total', 'ami')).toBe(4)
    expect(await value('hotdesk_pbx_disconnections_total', 'ari')).toBe(0)
  })

  test('measure a login when the PBX holds it, which may be after the look', async () => {
    const id = randomUUID()
    const startedAt = new Date()
    await db().session.create({
      data: { id, pbxId: 'main', phone: '2001', extension: '1001', name: 'Alice', startedAt, startedBy: actor },
    })
    await record({ type: 'session.started', data: { from: null, displaced: null, name: 'Alice' } }, id)
    expect(await value('hotdesk_logins_total', 'ok')).toBe(1)
    expect(await value('hotdesk_login_routing_seconds', undefined, '_count')).toBe(0)
    const appliedAt = new Date(startedAt.getTime() + 200)
    await db().session.update({ where: { id }, data: { appliedAt } })
    expect(await value('hotdesk_login_routing_seconds', undefined, '_sum')).toBe(0.2)
    expect(await value('hotdesk_login_routing_seconds', undefined, '_count')).toBe(1)
  })
})

describe('phones', () => {
  test('count as registered and free by what the PBX says and who is there', async () => {
    const status = { dial: 'PJSIP/x', hasEmergencyCid: true, hasMailbox: true }
    for (const [number, deviceState] of [
      ['2001', 'NOT_INUSE'],
      ['2002', 'INUSE'],
      ['2003', 'UNAVAILABLE'],
    ] as const)
      await db().phone.create({ data: { pbxId: 'main', number, status: { create: { ...status, deviceState } } } })
    await db().phone.create({ data: { pbxId: 'main', number: '2004' } })
    // Deleted on the PBX, which goes on answering for a hint of that number.
    const gone = { ...status, dial: null, deviceState: 'NOT_INUSE' }
    await db().phone.create({ data: { pbxId: 'main', number: '2005', status: { create: gone } } })
    const samples = await gatherMetrics()
    expect(samples).toContainEqual({ metric: 'hotdesk_phones', labels: { pbx: 'main' }, value: 5 })
    expect(samples).toContainEqual({ metric: 'hotdesk_phones_registered', labels: { pbx: 'main' }, value: 2 })
    expect(samples).toContainEqual({ metric: 'hotdesk_phones_free', labels: { pbx: 'main' }, value: 1 })
    expect(samples).toContainEqual({ metric: 'hotdesk_sessions_open', labels: { pbx: 'main' }, value: 1 })
  })

  test('with an owner count by who is there', async () => {
    const taken = await db().session.findFirstOrThrow({ where: { endedAt: null } })
    await db().phone.update({
      where: { pbxId_number: { pbxId: 'main', number: taken.phone } },
      data: { owner: taken.extension },
    })
    await db().phone.update({ where: { pbxId_number: { pbxId: 'main', number: '2004' } }, data: { owner: '1999' } })
    const samples = await gatherMetrics()
    for (const [held, value] of Object.entries({ owner: 1, guest: 0, free: 1 }))
      expect(samples).toContainEqual({ metric: 'hotdesk_phones_owned', labels: { pbx: 'main', held }, value })
  })
})

describe('/metrics', () => {
  test.each<Record<string, string>>([{}, { Authorization: 'Bearer wrong' }])('refuses %j', async (headers) => {
    const response = await read(headers)
    expect(response.status).toBe(401)
    expect(response.headers.get('WWW-Authenticate')).toContain('Bearer')
  })

  test('answers the token, although the worker is away', async () => {
    const response = await read({ Authorization: `Bearer ${'m'.repeat(32)}` })
    expect(response.headers.get('Content-Type')).toContain('version=0.0.4')
    expect(await response.text()).toContain('\nhotdesk_worker_up{pbx="main"} 0\n')
  })
})
