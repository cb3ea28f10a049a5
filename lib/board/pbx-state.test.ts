import { expect, it } from 'vitest'
import { toPbxState } from './pbx-state'

const now = Date.UTC(2026, 0, 1)
const row = {
  id: 1,
  startedAt: new Date(now - 60_000),
  heartbeatAt: new Date(now - 1_000),
  ami: 'up',
  ari: 'up',
  asteriskVersion: '22.5.2',
  heldPlan: null,
  pbxReport: null,
}

it.each([
  { silence: 0, worker: 'running' },
  { silence: 14_999, worker: 'running' },
  { silence: 15_000, worker: 'away' },
  // The clock was set back, and no heartbeat has come since.
  { silence: -1, worker: 'away' },
  { silence: -3_600_000, worker: 'away' },
])('a worker that has been silent for $silence ms is $worker', ({ silence, worker }) => {
  expect(toPbxState({ ...row, heartbeatAt: new Date(now - silence) }, now)).toMatchObject({ worker })
})

it('without a worker so far, everything is down', () => {
  expect(toPbxState(null, now)).toEqual({
    worker: 'away',
    ami: 'down',
    ari: 'down',
    asteriskVersion: null,
    heldPlan: null,
  })
})

it('a link that is not up is down', () => {
  expect(toPbxState({ ...row, ami: 'connecting' }, now)).toMatchObject({ ami: 'down', ari: 'up' })
})

it('leaves out the changes of a held plan', () => {
  const heldPlan = { phones: ['2001'], count: 3, changes: [{ entry: 'DEVICE/2001/user', found: null, wanted: '1001' }] }
  expect(toPbxState({ ...row, heldPlan }, now).heldPlan).toEqual({ phones: ['2001'], count: 3 })
})
