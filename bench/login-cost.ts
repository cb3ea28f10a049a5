import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '../agi-worker/adapters/postgres/database.ts'
import { Store } from '../agi-worker/adapters/postgres/store.ts'
import type { Context } from '../agi-worker/context.ts'
import { createLog } from '../agi-worker/log.ts'
import { Reconciler } from '../agi-worker/reconcile/reconciler.ts'
import { logIn } from '../agi-worker/sessions/log-in.ts'
import { AmiConnection } from '../pbx/ami-connection.ts'
import type { EntryName } from '../pbx/entries.ts'
import { Pbx } from '../pbx/pbx.ts'
import { startPbx } from '../sandbox/index.ts'
import type { Extension } from '../sandbox/people.ts'
import { entriesOf } from '../sandbox/seed.ts'
import { startTestDatabase } from '../sandbox/test-database.ts'

// node --import tsx bench/login-cost.ts [SECONDS] [RATE...]
// One login's time and this process's CPU, from the last digit to the entries on the PBX, by logins a second; with a real
// Asterisk and a real PostgreSQL, without the call itself. Everybody logs in, and later moves to a free desk
// and back; with --displace to the next desk, whose person is displaced.
const displace = process.argv.includes('--displace')
const [seconds = 10, ...rates] = process.argv.slice(2).flatMap((text) => (text.startsWith('--') ? [] : Number(text)))
const size = 400
const actor = { kind: 'system', reason: 'benchmark' } as const

const [sandbox, database] = await Promise.all([startPbx({ version: 22 }), startTestDatabase()])
const { AMI_PORT, AMI_USERNAME: username, AMI_SECRET: secret } = sandbox.environment
const ami = new AmiConnection({ host: '127.0.0.1', port: Number(AMI_PORT), username, secret })
const [db, pbx, log] = [openDatabase(database.url), new Pbx(ami), createLog('silent')]
const store = new Store(db, 'main')
const ctx: Context = { store, pbx, log, reconciler: new Reconciler({ store, pbx, log }) }
ami.start()
while (ami.state !== 'up') await pause(50)

const extension = (number: string): Extension => ({
  ...{ number, name: `Name ${number}`, pin: null, outboundCid: '', emergencyCid: null },
})
const people = Array.from({ length: size }, (_, index) => String(11_000 + index))
const desks = Array.from({ length: 2 * size }, (_, index) => String(21_000 + index))
for (const number of [...people, ...desks])
  await Promise.all(
    entriesOf(extension(number), 'PJSIP').map(([name, value]) => pbx.writeEntry(name as EntryName, value)),
  )
await db.phone.createMany({ data: desks.map((number) => ({ pbxId: 'main', number })) })

let next = 0
async function one(): Promise<number> {
  const turn = next++
  const wave = Math.floor(turn / size)
  const desk = displace ? (turn + wave) % size : (turn % size) + (wave % 2) * size
  const [person = '', phone = ''] = [people[turn % size], desks[desk]]
  const seen = await store.holders(phone, person)
  const begun = performance.now()
  await logIn(ctx, { phone, extension: person, pin: null, seen }, actor)
  return performance.now() - begun
}

for (let warm = 0; warm < 100; warm += 1) await one()
for (const rate of rates.length > 0 ? rates : [5, 20, 40, 60]) {
  const cpu = process.cpuUsage()
  const settled: Promise<PromiseSettledResult<number>>[] = []
  const begun = performance.now()
  for (let index = 0; index < rate * seconds; index += 1) {
    const wait = begun + (index * 1000) / rate - performance.now()
    if (wait > 0) await pause(wait)
    settled.push(Promise.allSettled([one()]).then(([result]) => result))
  }
  const results = await Promise.all(settled)
  const took = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []))
  const failures = results.flatMap((result) => (result.status === 'rejected' ? String(result.reason) : []))
  const { user, system } = process.cpuUsage(cpu)
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) => Number((sorted[Math.floor((sorted.length - 1) * share)] ?? NaN).toFixed(1))
  const figures = { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
  const cpuMs = Number(((user + system) / 1000 / results.length).toFixed(2))
  console.log(JSON.stringify({ rate, n: results.length, failed: failures.length, ...figures, cpuMs, why: failures[0] }))
}

ami.stop()
await db.$disconnect()
await Promise.all([sandbox.remove(), database.stop()])
