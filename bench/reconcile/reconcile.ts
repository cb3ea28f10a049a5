import { setTimeout as pause } from 'node:timers/promises'
import { createLog } from '../../agi-worker/log.ts'
import { Reconciler } from '../../agi-worker/reconcile/reconciler.ts'
import type { Store } from '../../agi-worker/adapters/postgres/store.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import type { Seat } from '../../e2e/support/seat-many.ts'
import { versionsOf } from '../machine.ts'
import { startSeatedDatabase } from './seated.ts'
import { inTurn, startSeatedPbx } from './seated-pbx.ts'
import { measured, type Usage } from './usage.ts'

interface Bed {
  store: Store
  pbx: Pbx
  seats: readonly Seat[]
  asterisk: number
  reconciler: Reconciler
}

export interface Row extends Usage {
  what: string
  /** The longest that one of the passes of logins took which came meanwhile, one every 50 ms. */
  longestLoginMs: number | null
}

/** How long comparisons take with so many people logged in, and what a login notices of them. */
export async function measureReconcile(desks: number, patrolSeconds: number) {
  const system = await startSeatedPbx(desks)
  const database = await startSeatedDatabase(system.seats)
  const { pbx, seats, sandbox } = system
  const { store } = database
  const reconciler = new Reconciler({ store, pbx, log: createLog('silent') })
  try {
    const rows = await rowsOf({ store, pbx, seats, reconciler, asterisk: sandbox.pid ?? 0 }, patrolSeconds)
    return { rows, versions: await versionsOf({ pbx: sandbox, databaseUrl: database.url }) }
  } finally {
    await database.stop()
    await system.stop()
  }
}

async function rowsOf(bed: Bed, patrolSeconds: number): Promise<Row[]> {
  const { reconciler } = bed
  const rows = []
  for (let run = 0; run < 3; run++) rows.push(await beside(bed, 'nothing to do', () => reconciler.resync()))
  for (let run = 0; run < 3; run++)
    rows.push(await alone(bed, 'nothing to do, nobody logs in', () => reconciler.resync()))
  await loseLogins(bed)
  rows.push(await beside(bed, 'all differ: held back', () => reconciler.resync()))
  rows.push(await beside(bed, 'all to rewrite', () => reconciler.resync({ applyHeld: true })))
  await loseLogins(bed)
  rows.push(await alone(bed, 'all to rewrite, nobody logs in', () => reconciler.resync({ applyHeld: true })))
  for (let run = 0; run < 3; run++) rows.push(await oneDesk(bed))
  rows.push(await patrol(bed, patrolSeconds))
  return rows
}

/** As an AstDB from before the logins has it. */
function loseLogins({ pbx, seats }: Bed): Promise<void> {
  return inTurn(seats, ({ phone, extension }) => [
    pbx.writeEntry(`AMPUSER/${extension}/device`, extension),
    pbx.writeEntry(`AMPUSER/${phone}/device`, phone),
    pbx.writeEntry(`DEVICE/${phone}/user`, phone),
  ])
}

/** What a login asks of the reconciler, at a desk that somebody else has changed. */
async function oneDesk(bed: Bed): Promise<Row> {
  const seat = bed.seats[7]
  if (!seat) throw new Error('There are too few desks.')
  await bed.pbx.writeEntry(`AMPUSER/${seat.extension}/device`, seat.extension)
  return alone(bed, 'one desk after a nudge', () => bed.reconciler.reconcileNumbers([seat.phone, seat.extension]))
}

/** The rounds, with nothing to do: how much of a processor they take. */
async function patrol(bed: Bed, seconds: number): Promise<Row> {
  return alone(bed, `${seconds} s of rounds, nothing to do`, async () => {
    const end = performance.now() + seconds * 1000
    while (performance.now() < end) {
      if (bed.reconciler.hasRested) await bed.reconciler.resync()
      await pause(3_000)
    }
  })
}

async function alone(bed: Bed, what: string, step: () => Promise<unknown>): Promise<Row> {
  return { what, ...(await measured(bed.asterisk, step)), longestLoginMs: null }
}

async function beside(bed: Bed, what: string, step: () => Promise<unknown>): Promise<Row> {
  const end = { isReached: false }
  const logins = passes(bed, end)
  const usage = await measured(bed.asterisk, () => step().finally(() => (end.isReached = true)))
  return { what, ...usage, longestLoginMs: Math.round(await logins) }
}

async function passes({ reconciler, seats }: Bed, end: { isReached: boolean }): Promise<number> {
  let longest = 0
  for (let index = 0; !end.isReached; index = (index + 97) % seats.length) {
    const { phone = '', extension = '' } = seats[index] ?? {}
    const begun = performance.now()
    await reconciler.reconcileNumbers([phone, extension])
    longest = Math.max(longest, performance.now() - begun)
    await pause(50)
  }
  return longest
}
