import { loadDesks } from '@/lib/board/desks'
import { loadPbxState } from '@/lib/board/pbx-state'
import { type Desk, isAvailable, isRegistered, type PbxState } from '@/lib/contract/board'
import { processSamples, type Sample } from '@/lib/contract/metrics'
import { hub } from '@/lib/events/hub'
import { processWide } from '@/lib/process-wide'
import { askSamples, workerHere } from '@/lib/worker-client'
import { EventCounts } from './event-counts'

/** Everything that /metrics shows now. A worker that is away leaves out its own part. Throws when the database is away. */
export async function gatherMetrics(): Promise<Sample[]> {
  const [desks, pbx, counts, worker] = await Promise.all([
    loadDesks(),
    loadPbxState(),
    eventCounts().samples(),
    askSamples(workerHere()),
  ])
  return [
    ...samplesOfDesks(desks),
    ...samplesOfPbx(pbx),
    ...counts,
    ...worker,
    { metric: 'hotdesk_event_streams', value: hub().watchers },
    ...processSamples('web'),
  ]
}

const eventCounts = () => processWide('event counts', () => new EventCounts())

export function samplesOfDesks(desks: readonly Desk[]): Sample[] {
  return [
    { metric: 'hotdesk_phones', value: desks.length },
    { metric: 'hotdesk_phones_registered', value: desks.filter(isRegistered).length },
    { metric: 'hotdesk_phones_free', value: desks.filter(isAvailable).length },
    { metric: 'hotdesk_sessions_open', value: desks.filter(({ session }) => session !== null).length },
  ]
}

export function samplesOfPbx({ worker, ami, ari, asteriskVersion, heldPlan }: PbxState): Sample[] {
  const isRunning = worker === 'running'
  const up = (link: 'ami' | 'ari', state: 'up' | 'down'): Sample => {
    return { metric: 'hotdesk_pbx_link_up', labels: { link }, value: isRunning && state === 'up' ? 1 : 0 }
  }
  const versions = { node: process.version, asterisk: asteriskVersion ?? 'unknown' }
  return [
    { metric: 'hotdesk_worker_up', value: isRunning ? 1 : 0 },
    up('ami', ami),
    up('ari', ari),
    { metric: 'hotdesk_repairs_held', value: heldPlan?.phones.length ?? 0 },
    { metric: 'hotdesk_build_info', labels: versions, value: 1 },
  ]
}
