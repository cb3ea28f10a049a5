import { z } from 'zod'

/**
 * Everything that /metrics shows. Worker and web each gather their samples; the web app writes all of them out.
 * Counters begin at 0 with the process that counts.
 */
export const metrics = {
  hotdesk_build_info: { type: 'gauge', help: 'Always 1; its labels say which versions run.' },
  hotdesk_sessions_open: { type: 'gauge', help: 'People who are logged in at a phone.' },
  hotdesk_phones: { type: 'gauge', help: 'Phones in the pool.' },
  hotdesk_phones_registered: { type: 'gauge', help: 'Phones of the pool that the PBX can reach.' },
  hotdesk_phones_free: {
    type: 'gauge',
    help: 'Phones of the pool at which somebody could log in now: the PBX reaches them, nobody holds them.',
  },
  hotdesk_phones_owned: {
    type: 'gauge',
    help: 'Phones with an owner, by who is there: the owner, a guest, or nobody (free).',
  },
  hotdesk_logins_total: {
    type: 'counter',
    help: 'Logins by outcome: ok, repeated, not_confirmed (a takeover), or why they were denied.',
  },
  hotdesk_logouts_total: { type: 'counter', help: 'Ended sessions by reason.' },
  hotdesk_logouts_denied_total: {
    type: 'counter',
    help: 'Logouts of somebody who is logged in elsewhere that were refused, by reason.',
  },
  hotdesk_automatic_logouts_total: {
    type: 'counter',
    help: 'Sessions that a rule of automatic logout ended, by its clock.',
  },
  hotdesk_pin_locks_total: {
    type: 'counter',
    help: 'Locks after too many wrong PINs, by what was locked: extension_at_phone, extension or phone.',
  },
  hotdesk_own_page_sign_ins_total: {
    type: 'counter',
    help: 'Sign-ins to people’s own pages by outcome: ok, or why they were denied.',
  },
  hotdesk_single_sign_ons_total: {
    type: 'counter',
    help: 'Sign-ins by single sign-on, to accounts and own pages, by outcome: ok, or why people were refused.',
  },
  hotdesk_pins_locked: { type: 'gauge', help: 'Locks after wrong PINs that are in force, by what is locked.' },
  hotdesk_login_routing_seconds: {
    type: 'histogram',
    help: 'From the right PIN until the PBX held the routing of the login.',
  },
  hotdesk_drift_repairs_total: { type: 'counter', help: 'Repairs of what something else had changed on the PBX.' },
  hotdesk_repairs_held: { type: 'gauge', help: 'Phones whose repair waits for an administrator.' },
  hotdesk_forwards_given_back_total: {
    type: 'counter',
    help: 'Numbers whose forwards or do-not-disturb are on again after a logout.',
  },
  hotdesk_queues_left_total: {
    type: 'counter',
    help: 'Ends of sessions at which somebody was taken out of queues.',
  },
  hotdesk_desks_restricted: {
    type: 'gauge',
    help: 'Free desks that the PBX holds to internal and emergency calls, as of the last full comparison.',
  },
  hotdesk_free_desks_warning: {
    type: 'gauge',
    help: '1 while the PBX cannot restrict free desks as was chosen: they are ordinary extensions.',
  },
  hotdesk_reconcile_seconds: { type: 'histogram', help: 'How long a full comparison of PBX and database took.' },
  hotdesk_reconcile_failures_total: { type: 'counter', help: 'Full comparisons that could not be finished.' },
  hotdesk_calls_in_progress: { type: 'gauge', help: 'Callers who are dialling a login or logout now.' },
  hotdesk_message_lamps_total: {
    type: 'counter',
    help: 'Mailboxes that the PBX was asked to publish for a desk, by outcome: shown, or failed.',
  },
  hotdesk_browser_calls_total: { type: 'counter', help: 'Calls that somebody asked for in the browser.' },
  hotdesk_desk_calls_total: { type: 'counter', help: 'Calls at desks that were written down for the call history.' },
  hotdesk_webhook_messages_waiting: {
    type: 'gauge',
    help: 'Messages to webhooks that wait for their first or next attempt.',
  },
  hotdesk_webhooks_stopped: {
    type: 'gauge',
    help: 'Webhooks that get nothing more: their endpoint is gone, or took nothing for three days.',
  },
  hotdesk_worker_up: { type: 'gauge', help: '1 while the worker runs.' },
  hotdesk_database_writable: { type: 'gauge', help: '1 while the database takes what the worker writes.' },
  hotdesk_pbx_link_up: { type: 'gauge', help: '1 while the link (ami, ari) to the PBX is up.' },
  hotdesk_pbx_disconnections_total: { type: 'counter', help: 'Times that a link to the PBX was lost.' },
  hotdesk_last_event_id: { type: 'gauge', help: 'The id of the newest event.' },
  hotdesk_event_streams: { type: 'gauge', help: 'Browsers and programs that follow the events live.' },
  hotdesk_process_start_time_seconds: { type: 'gauge', help: 'When the process started, in seconds since 1970.' },
  hotdesk_process_cpu_seconds_total: { type: 'counter', help: 'Processor time the process has used.' },
  hotdesk_process_resident_memory_bytes: { type: 'gauge', help: 'Memory the process holds.' },
} as const satisfies Record<string, { type: 'gauge' | 'counter' | 'histogram'; help: string }>

export type MetricName = keyof typeof metrics

const names = Object.keys(metrics) as [MetricName, ...MetricName[]]

export const sampleSchema = z.object({
  metric: z.enum(names),
  /** What a histogram's parts have behind the metric's name. */
  part: z.enum(['_bucket', '_sum', '_count']).optional(),
  labels: z.record(z.string(), z.string()).optional(),
  value: z.number(),
})
export type Sample = z.infer<typeof sampleSchema>

/** Counts observations (in seconds) below each bound. */
export class Histogram {
  private readonly counts: number[]
  private sum = 0
  private total = 0

  constructor(
    private readonly metric: MetricName,
    private readonly bounds: readonly number[],
  ) {
    this.counts = bounds.map(() => 0)
  }

  observe(seconds: number): void {
    this.sum += seconds
    this.total += 1
    for (const [index, bound] of this.bounds.entries())
      if (seconds <= bound) this.counts[index] = (this.counts[index] ?? 0) + 1
  }

  samples(): Sample[] {
    const { metric, bounds, counts, sum, total } = this
    const buckets = bounds.map((bound, index): Sample => bucket(metric, String(bound), counts[index] ?? 0))
    return [
      ...buckets,
      bucket(metric, '+Inf', total),
      { metric, part: '_sum', value: sum },
      { metric, part: '_count', value: total },
    ]
  }
}

const bucket = (metric: MetricName, le: string, value: number): Sample => ({
  metric,
  part: '_bucket',
  labels: { le },
  value,
})

/** What each of our processes says about itself. */
export function processSamples(name: 'worker' | 'web'): Sample[] {
  const labels = { process: name }
  const { user, system } = process.cpuUsage()
  return [
    { metric: 'hotdesk_process_start_time_seconds', labels, value: Date.now() / 1000 - process.uptime() },
    { metric: 'hotdesk_process_cpu_seconds_total', labels, value: (user + system) / 1e6 },
    { metric: 'hotdesk_process_resident_memory_bytes', labels, value: process.memoryUsage.rss() },
  ]
}
