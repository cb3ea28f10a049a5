import { loadDesks } from '@/lib/board/desks'
import { loadPbxes } from '@/lib/board/pbx-state'
import { type Desk, isAvailable, isRegistered, ownership, type BoardPbx } from '@/lib/contract/board'
import { lockKinds } from '@/lib/contract/pin-locks'
import { processSamples, type Sample } from '@/lib/contract/metrics'
import { db } from '@/lib/db'
import { hub } from '@/lib/events/hub'
import { countPinLocks, type LockCount } from '@/lib/pins/count-locks'
import { processWide } from '@/lib/process-wide'
import { servingWorkers } from '@/lib/serving-workers'
import { askSamples, type Worker, workerHere } from '@/lib/worker-client'
import { EventCounts } from './event-counts'

/** Everything that /metrics shows now. A worker that is away leaves out its own part. Throws when the database is away. */
export async function gatherMetrics(): Promise<Sample[]> {
  const [desks, pbxes, locks, counts, workers, webhooks] = await Promise.all([
    loadDesks(),
    loadPbxes(),
    countPinLocks(db()),
    eventCounts().samples(),
    samplesOfWorkers(),
    samplesOfWebhooks(),
  ])
  return [
    ...pbxes.flatMap((pbx) => [
      ...samplesOfDesks(
        pbx.id,
        desks.filter((desk) => desk.pbx === pbx.id),
      ),
      ...samplesOfPbx(pbx),
      ...samplesOfLocks(pbx.id, locks),
    ]),
    ...counts,
    ...workers,
    ...webhooks,
    { metric: 'hotdesk_event_streams', value: hub().watchers },
    ...processSamples('web'),
  ]
}

async function samplesOfWorkers(): Promise<Sample[]> {
  const samples = await Promise.all((await servingWorkers()).map(samplesOfWorker))
  return samples.flat()
}

async function samplesOfWebhooks(): Promise<Sample[]> {
  const [waiting, stopped] = await Promise.all([
    db().webhookDelivery.count({ where: { nextAt: { not: null }, webhook: { disabledAt: null } } }),
    db().webhook.count({ where: { stopped: { not: null } } }),
  ])
  return [
    { metric: 'hotdesk_webhook_messages_waiting', value: waiting },
    { metric: 'hotdesk_webhooks_stopped', value: stopped },
  ]
}

/** What a worker on another host says about itself, rather than about a PBX, is labelled with its address. */
async function samplesOfWorker(worker: Worker): Promise<Sample[]> {
  const samples = await askSamples(worker)
  if (worker.url === workerHere().url) return samples
  const { host } = new URL(worker.url)
  return samples.map((sample) =>
    sample.labels?.['pbx'] === undefined ? { ...sample, labels: { worker: host, ...sample.labels } } : sample,
  )
}

const eventCounts = () => processWide('event counts', () => new EventCounts())

export function samplesOfDesks(pbx: string, desks: readonly Desk[]): Sample[] {
  const labels = { pbx }
  return [
    { metric: 'hotdesk_phones', labels, value: desks.length },
    { metric: 'hotdesk_phones_registered', labels, value: desks.filter(isRegistered).length },
    { metric: 'hotdesk_phones_free', labels, value: desks.filter(isAvailable).length },
    { metric: 'hotdesk_sessions_open', labels, value: desks.filter(({ session }) => session !== null).length },
    ...(['owner', 'guest', 'free'] as const).map((held): Sample => {
      const value = desks.filter((desk) => ownership(desk) === held).length
      return { metric: 'hotdesk_phones_owned', labels: { pbx, held }, value }
    }),
  ]
}

export function samplesOfPbx({
  id: pbx,
  worker,
  ami,
  ari,
  asteriskVersion,
  heldPlan,
  freeDesksWarning,
}: BoardPbx): Sample[] {
  const isRunning = worker === 'running'
  const up = (link: 'ami' | 'ari', state: 'up' | 'down'): Sample => {
    return { metric: 'hotdesk_pbx_link_up', labels: { pbx, link }, value: isRunning && state === 'up' ? 1 : 0 }
  }
  const versions = { pbx, node: process.version, asterisk: asteriskVersion ?? 'unknown' }
  return [
    { metric: 'hotdesk_worker_up', labels: { pbx }, value: isRunning ? 1 : 0 },
    up('ami', ami),
    up('ari', ari),
    { metric: 'hotdesk_repairs_held', labels: { pbx }, value: heldPlan?.phoneCount ?? 0 },
    { metric: 'hotdesk_free_desks_warning', labels: { pbx }, value: freeDesksWarning === undefined ? 0 : 1 },
    { metric: 'hotdesk_build_info', labels: versions, value: 1 },
  ]
}

function samplesOfLocks(pbx: string, locks: readonly LockCount[]): Sample[] {
  return lockKinds.map((of) => {
    const value = locks.find((lock) => lock.pbx === pbx && lock.of === of)?.count ?? 0
    return { metric: 'hotdesk_pins_locked', labels: { pbx, of }, value }
  })
}
