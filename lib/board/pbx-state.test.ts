import { expect, it } from 'vitest'
import { heldPlanOf } from '@/lib/contract/events'
import { toPbxState } from './pbx-state'

const now = Date.UTC(2026, 0, 1)
const pbxId = 'main'
const beats = (ago: number) => ({ heartbeat: { pbxId, heartbeatAt: new Date(now - ago) } })
const links = {
  ...{ pbxId, startedAt: new Date(now - 60_000), workerUrl: null, ami: 'up', ari: 'up', asteriskVersion: '22' },
  timeZone: 'Europe/Berlin',
}
const row = { ...beats(1_000), links, heldPlan: null }

it.each([
  { silence: 0, worker: 'running' },
  { silence: 14_999, worker: 'running' },
  { silence: 15_000, worker: 'away' },
  // The clock was set back, and no heartbeat has come since.
  { silence: -1, worker: 'away' },
  { silence: -3_600_000, worker: 'away' },
])('a worker that has been silent for $silence ms is $worker', ({ silence, worker }) => {
  expect(toPbxState({ ...row, ...beats(silence) }, now)).toMatchObject({ worker })
})

it('without a worker so far, everything is down', () => {
  expect(toPbxState({ heartbeat: null, links: null, heldPlan: null }, now)).toEqual({
    worker: 'away',
    ami: 'down',
    ari: 'down',
    asteriskVersion: null,
    heldPlan: null,
  })
})

it('a link that is not up is down', () => {
  expect(toPbxState({ ...row, links: { ...links, ami: 'connecting' } }, now)).toMatchObject({ ami: 'down', ari: 'up' })
})

it('leaves out the changes of a held plan', () => {
  const plan = heldPlanOf(['2001'], [{ entry: 'DEVICE/2001/user', found: null, wanted: '1001' }])
  const shown = { phones: ['2001'], phoneCount: 1, changeCount: 1 }
  expect(toPbxState({ ...row, heldPlan: { plan } }, now).heldPlan).toEqual(shown)
})
