import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Reconciling, startReconciling } from '../../e2e/support/reconciling.ts'
import { desks, people } from '../../sandbox/index.ts'
import { AriConnection } from '../adapters/ari/ari.ts'
import { settingsSchema } from '../../lib/contract/settings.ts'
import { Reconciler } from '../reconcile/reconciler.ts'
import { LampTeller } from './lamp-teller.ts'
import { MessageLamps } from './message-lamps.ts'

// Counted: what a message lamp asks of the PBX. Nobody who logs in waits for it.
let desk: Reconciling
let ari: AriConnection
let lamps: MessageLamps
let teller: LampTeller

beforeAll(async () => {
  desk = await startReconciling(22)
  const { store, pbx, log } = desk.ctx
  const { ARI_URL: url, ARI_USERNAME: username, ARI_PASSWORD: password } = desk.sandbox.environment
  ari = new AriConnection({ url, username, password, application: 'hotdesk' }, log)
  teller = new LampTeller({ pbx, runner: ari, log })
  lamps = new MessageLamps(teller)
  pbx.connection.on('event', (event) => lamps.heard(event))
  lamps.resync('everything', [], settingsSchema.parse({}))
  desk.ctx.reconciler = new Reconciler({
    ...{ store, pbx, log },
    onRouted: (numbers, sessions) => lamps.routed(numbers, sessions),
  })
  ari.start()
  await vi.waitFor(() => expect(ari.state).toBe('up'), 30_000)
})
afterAll(async () => {
  await lamps.stop()
  ari.stop()
  await desk.stop()
})

const countOfDesks = (outcome: 'shown' | 'failed') =>
  teller.samples().find(({ labels }) => labels?.['outcome'] === outcome)?.value ?? 0
const countOf = (actions: readonly string[]) =>
  Object.fromEntries(actions.map((one) => [one, actions.filter((other) => other === one).length]))

/** What is sent from the moment when all of them have logged in. */
async function costOf(seats: readonly (readonly [desk: string, person: string])[]) {
  const [send, run] = [vi.spyOn(desk.ctx.pbx.connection, 'ask'), vi.spyOn(ari, 'runContext')]
  const before = countOfDesks('shown')
  for (const seat of seats) await desk.logIn(...seat)
  const duringLogin = send.mock.calls.filter(([{ Action }]) => Action === 'MailboxCount').length
  send.mockClear()
  await vi.waitFor(() => expect(countOfDesks('shown') - before).toBe(seats.length), 30_000)
  const actions = countOf(send.mock.calls.map(([{ Action }]) => Action))
  const calls = run.mock.calls.length
  send.mockRestore()
  run.mockRestore()
  return { duringLogin, actions, calls }
}

it('a lamp takes seven questions and one call that rings nobody, after the login', async () => {
  expect(await costOf([['2001', '1001']])).toEqual({
    duringLogin: 0,
    actions: { DBGet: 4, Getvar: 2, MailboxCount: 1, DialplanExtensionAdd: 4 },
    calls: 1,
  })
})

it('those who log in at the same moment share the call, and what a desk watches is asked once', async () => {
  for (const { number } of people.slice(1, 5)) await desk.sandbox.leaveWord(number)
  const seats = people.slice(1, 5).map(({ number }, index) => [desks[index]?.number ?? '', number] as const)
  const { actions, calls } = await costOf(seats)
  expect(calls).toBeLessThanOrEqual(2)
  expect(actions['Getvar']).toBeLessThanOrEqual(6)
})

it('what the PBX did not publish is published later', async () => {
  await desk.sandbox.module('app_minivm.so', 'unload')
  await desk.logIn('2006', '1001')
  await vi.waitFor(() => expect(countOfDesks('failed')).toBeGreaterThan(0), 30_000)
  const before = countOfDesks('shown')
  await desk.sandbox.module('app_minivm.so', 'load')
  await vi.waitFor(() => expect(countOfDesks('shown')).toBe(before + 1), 10_000)
})
