import { Prisma } from '@/generated/prisma/client'
import { accessDenials } from '@/lib/contract/access'
import { clocks } from '@/lib/contract/logout-rules'
import { Histogram, type Sample } from '@/lib/contract/metrics'
import { lockKinds } from '@/lib/contract/pin-locks'
import { db } from '@/lib/db'
import { newestEventId } from '@/lib/events/list-events'
import { listPbxes } from '@/lib/pbxes/list-pbxes'
import { countSingleSignOns } from './single-sign-ons'

interface CountedRow {
  pbx: string
  type: string
  reason: string | null
  link: string | null
  /** Of the rule that caused it. */
  clock: string | null
  /** What was locked: lib/contract/pin-locks.ts, lockKinds. */
  lock: string | null
  count: number
  /** Losses of a link that were not recorded one by one. */
  drops: number
}

const ruleClocks = clocks.filter((clock) => clock !== 'stay')

/** Counters made of the events that came after this process first looked: facts are counted where they are kept. */
export class EventCounts {
  private counted: number | null = null
  private readonly counts = new Map<string, Sample>()
  /** By PBX. */
  private readonly routing = new Map<string, Histogram>()
  /** Sessions whose start has been counted, and their routing not yet. */
  private readonly unrouted = new Set<string>()
  private queue: Promise<unknown> = Promise.resolve()

  /** Shown from the first look on, so that the first denial is seen as a rise. */
  private begin(pbx: string): void {
    if (this.routing.has(pbx)) return
    for (const outcome of ['ok', 'wrong_pin', 'pbx_unavailable', ...accessDenials, 'not_confirmed'])
      this.add('hotdesk_logins_total', { pbx, outcome }, 0)
    for (const reason of ['logout', 'moved', 'taken_over', 'forced'])
      this.add('hotdesk_logouts_total', { pbx, reason }, 0)
    this.add('hotdesk_logouts_denied_total', { pbx, reason: 'wrong_pin' }, 0)
    for (const clock of ruleClocks) this.add('hotdesk_automatic_logouts_total', { pbx, clock }, 0)
    for (const link of ['ami', 'ari']) this.add('hotdesk_pbx_disconnections_total', { pbx, link }, 0)
    this.add('hotdesk_drift_repairs_total', { pbx }, 0)
    this.add('hotdesk_forwards_given_back_total', { pbx }, 0)
    this.add('hotdesk_queues_left_total', { pbx }, 0)
    this.add('hotdesk_browser_calls_total', { pbx }, 0)
    for (const of of lockKinds) this.add('hotdesk_pin_locks_total', { pbx, of }, 0)
    for (const outcome of ['ok', 'wrong_pin']) this.add('hotdesk_own_page_sign_ins_total', { pbx, outcome }, 0)
    this.routing.set(pbx, new Histogram('hotdesk_login_routing_seconds', [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]))
  }

  /** One look at a time: two at once would count the same events twice. */
  samples(): Promise<Sample[]> {
    const result = this.queue.then(() => this.look())
    this.queue = result.catch(() => undefined)
    return result
  }

  private async look(): Promise<Sample[]> {
    for (const { id } of await listPbxes(db())) this.begin(id)
    const newest = await newestEventId(db())
    // At first, and after a restored backup whose ids start lower again.
    if (this.counted === null || newest < this.counted) this.counted = newest
    for (const row of await countEvents(this.counted, newest)) this.count(row)
    for (const outcome of ['ok', 'unknown']) this.add('hotdesk_single_sign_ons_total', { outcome }, 0)
    for (const { outcome, count } of await countSingleSignOns(this.counted, newest))
      this.add('hotdesk_single_sign_ons_total', { outcome }, count)
    for (const id of await startedSessions(this.counted, newest)) this.unrouted.add(id)
    this.counted = newest
    await this.observeRouting()
    return [...this.counts.values(), ...this.routingSamples(), { metric: 'hotdesk_last_event_id', value: newest }]
  }

  private count({ pbx, type, reason, link, clock, lock, count, drops }: CountedRow): void {
    this.begin(pbx)
    if (type === 'session.started') this.add('hotdesk_logins_total', { pbx, outcome: 'ok' }, count)
    if (type === 'login.repeated') this.add('hotdesk_logins_total', { pbx, outcome: 'repeated' }, count)
    if (type === 'login.denied') this.add('hotdesk_logins_total', { pbx, outcome: reason ?? 'unknown' }, count)
    if (type === 'takeover.declined') this.add('hotdesk_logins_total', { pbx, outcome: 'not_confirmed' }, count)
    if (type === 'pin.locked') this.add('hotdesk_pin_locks_total', { pbx, of: lock ?? 'unknown' }, count)
    if (type === 'session.ended') this.add('hotdesk_logouts_total', { pbx, reason: reason ?? 'unknown' }, count)
    if (type === 'logout.denied') this.add('hotdesk_logouts_denied_total', { pbx, reason: reason ?? 'unknown' }, count)
    if (type === 'session.ended' && clock !== null) this.add('hotdesk_automatic_logouts_total', { pbx, clock }, count)
    if (type === 'forwards.given_back') this.add('hotdesk_forwards_given_back_total', { pbx }, count)
    if (type === 'queues.left') this.add('hotdesk_queues_left_total', { pbx }, count)
    if (type === 'call.requested') this.add('hotdesk_browser_calls_total', { pbx }, count)
    if (type === 'own_page.began') this.add('hotdesk_own_page_sign_ins_total', { pbx, outcome: 'ok' }, count)
    if (type === 'own_page.denied')
      this.add('hotdesk_own_page_sign_ins_total', { pbx, outcome: reason ?? 'unknown' }, count)
    if (type === 'drift.repaired') this.add('hotdesk_drift_repairs_total', { pbx }, count)
    const losses = type === 'pbx.disconnected' ? count : drops
    if (losses > 0) this.add('hotdesk_pbx_disconnections_total', { pbx, link: link ?? 'unknown' }, losses)
  }

  private routingSamples(): Sample[] {
    return [...this.routing].flatMap(([pbx, histogram]) =>
      histogram.samples().map((sample) => ({ ...sample, labels: { pbx, ...sample.labels } })),
    )
  }

  private add(metric: Sample['metric'], labels: Record<string, string>, count: number): void {
    const key = `${metric} ${JSON.stringify(labels)}`
    const before = this.counts.get(key)?.value ?? 0
    this.counts.set(key, { metric, labels, value: before + count })
  }

  private async observeRouting(): Promise<void> {
    const where = { id: { in: [...this.unrouted] }, OR: [{ appliedAt: { not: null } }, { endedAt: { not: null } }] }
    const select = { id: true, pbxId: true, startedAt: true, appliedAt: true }
    for (const { id, pbxId, startedAt, appliedAt } of await db().session.findMany({ where, select })) {
      this.unrouted.delete(id)
      if (appliedAt) this.routing.get(pbxId)?.observe((appliedAt.getTime() - startedAt.getTime()) / 1000)
    }
  }
}

function countEvents(after: number, upTo: number): Promise<CountedRow[]> {
  return db().$queryRaw<CountedRow[]>(Prisma.sql`
    SELECT pbx, type, data->>'reason' AS reason, data->>'link' AS link, actor->'rule'->>'clock' AS clock,
      CASE WHEN type = 'pin.locked' THEN CASE WHEN phone IS NULL THEN 'extension' WHEN extension IS NULL THEN 'phone'
        ELSE 'extension_at_phone' END END AS lock,
      count(*)::int AS count,
      coalesce(sum((data->>'drops')::int), 0)::int AS drops
    FROM events WHERE id > ${after} AND id <= ${upTo} AND pbx IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6`)
}

async function startedSessions(after: number, upTo: number): Promise<string[]> {
  const where = { type: 'session.started', id: { gt: after, lte: upTo } }
  const rows = await db().event.findMany({ where, select: { sessionId: true } })
  return rows.flatMap(({ sessionId }) => sessionId ?? [])
}
