import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Reconciling, startReconciling } from '../../e2e/support/reconciling.ts'
import { type Seat, seatsFor } from '../../e2e/support/seat-many.ts'
import { Owners } from './owners.ts'

const seats = seatsFor(1_000)
let desk: Reconciling
let owners: Owners

beforeAll(async () => {
  desk = await startReconciling(22)
  for (let start = 0; start < seats.length; start += 100)
    await Promise.all(seats.slice(start, start + 100).flatMap(existOnPbx))
  await desk.ctx.store.db.phone.createMany({
    data: seats.map(({ phone, extension }) => ({ pbxId: 'main', number: phone, owner: extension })),
  })
  owners = new Owners(desk.ctx, () => true)
}, 120_000)
afterAll(async () => {
  await owners.stop()
  await desk.stop()
})

function existOnPbx({ phone, extension }: Seat): Promise<void>[] {
  const { pbx } = desk.ctx
  return [
    pbx.writeEntry(`DEVICE/${phone}/dial`, `PJSIP/${phone}`),
    pbx.writeEntry(`DEVICE/${phone}/default_user`, phone),
    pbx.writeEntry(`DEVICE/${phone}/user`, phone),
    pbx.writeEntry(`AMPUSER/${extension}/cidname`, `Person ${extension}`),
    pbx.writeEntry(`AMPUSER/${extension}/device`, extension),
  ]
}

it(
  'brings a thousand back to their desks, and nobody who logs in meanwhile waits for it',
  { timeout: 180_000 },
  async () => {
    const { store } = desk.ctx
    const open = () => store.db.session.count({ where: { endedAt: null, extension: { not: '1001' } } })
    const waits: number[] = []
    owners.lookAtAll()
    while ((await open()) < seats.length) {
      const begun = performance.now()
      const session = await desk.logIn('2001', '1001')
      waits.push(performance.now() - begun)
      await desk.logOut(session)
    }
    await owners.stop()
    await desk.ctx.reconciler.settled()
    expect(waits.length).toBeGreaterThan(20)
    expect(waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)]).toBeLessThan(500)
    expect(await store.ownedDesks()).toEqual([])
    expect(await desk.eventTypes()).not.toContain('login.denied')
    const last = seats.at(-1)
    expect(await desk.sandbox.getEntry(`AMPUSER/${last?.extension}/device`)).toBe(last?.phone)
  },
)
