import { openDatabase } from '../agi-worker/adapters/postgres/database.ts'
import { Store } from '../agi-worker/adapters/postgres/store.ts'
import type { Context } from '../agi-worker/context.ts'
import { createLog } from '../agi-worker/log.ts'
import { Reconciler } from '../agi-worker/reconcile/reconciler.ts'
import { logIn } from '../agi-worker/sessions/log-in.ts'
import { AmiConnection } from '../pbx/ami-connection.ts'
import type { EntryName } from '../pbx/entries.ts'
import { Pbx } from '../pbx/pbx.ts'
import { waitFor } from '../runtime/wait-for.ts'
import { startPbx } from '../sandbox/index.ts'
import { entriesOf } from '../sandbox/seed.ts'
import { startTestDatabase } from '../sandbox/test-database.ts'
import type { Bench } from './bench.ts'
import { begin, interrupted } from './leaving.ts'
import { type Machine, versionsOf } from './machine.ts'
import { atRate, rounded, spreadOf } from './measure.ts'

const actor = { kind: 'system', reason: 'benchmark' } as const

export const cost: Bench = {
  name: 'cost',
  summary: 'one login without its call: time and worker CPU by logins a second (what it asks is counted in a test)',
  async run(options) {
    const bed = await startBed(options.number('people', 400, 4))
    try {
      for (let warm = 0; warm < options.number('warm-up', 100, 1); warm++) await bed.logInNext()
      const rows = []
      for (const rate of options.numbers('rates', [5, 20, 40, 60], [5]))
        rows.push(await measure(bed, rate, options.number('seconds', 10, 1)))
      const tables = [{ title: 'From the right PIN to the entries on the PBX', rows }]
      return { tables, notes: [about], versions: bed.versions }
    } finally {
      await bed.stop()
    }
  },
}

const about = 'Milliseconds. Everybody logs in, and later moves to a free desk and back. CPU is of this process alone.'

interface Bed {
  versions: Machine
  logInNext(): Promise<void>
  stop(): Promise<void>
}

async function measure(bed: Bed, perSecond: number, seconds: number) {
  const took: number[] = []
  const logins: Promise<unknown>[] = []
  let failed = 0
  const cpu = process.cpuUsage()
  await atRate(perSecond, seconds, () => {
    const begun = performance.now()
    const login = bed.logInNext().then(() => took.push(performance.now() - begun))
    logins.push(login.catch(() => failed++))
  })
  await Promise.all(logins)
  const { user, system } = process.cpuUsage(cpu)
  return { 'a second': perSecond, ...spreadOf(took), failed, cpu: rounded((user + system) / 1000 / logins.length) }
}

/** A real Asterisk and a real PostgreSQL with so many people and twice as many desks. */
async function startBed(size: number): Promise<Bed> {
  const [sandbox, database] = await Promise.all([
    begin(
      () => startPbx({ version: 22, signal: interrupted }),
      (pbx) => pbx.remove(),
    ),
    begin(startTestDatabase, (started) => started.stop()),
  ])
  const { AMI_PORT, AMI_USERNAME: username, AMI_SECRET: secret } = sandbox.environment
  const ami = new AmiConnection({ host: '127.0.0.1', port: Number(AMI_PORT), username, secret })
  const [db, pbx, log] = [openDatabase(database.url), new Pbx(ami), createLog('silent')]
  const store = new Store(db, 'main')
  const ctx: Context = { store, pbx, log, reconciler: new Reconciler({ store, pbx, log }) }
  ami.start()
  await waitFor(() => ami.state === 'up', 10_000)
  const people = Array.from({ length: size }, (_, index) => String(11_000 + index))
  const desks = Array.from({ length: 2 * size }, (_, index) => String(21_000 + index))
  for (const number of [...people, ...desks]) await seed(pbx, number)
  await db.phone.createMany({ data: desks.map((number) => ({ pbxId: 'main', number })) })
  let turn = 0
  return {
    versions: await versionsOf({ pbx: sandbox, databaseUrl: database.url }),
    async logInNext() {
      const [person, wave] = [turn % size, Math.floor(turn / size) % 2]
      turn += 1
      const [extension = '', phone = ''] = [people[person], desks[person + wave * size]]
      await logIn(ctx, { phone, extension, pin: null, seen: await store.holders(phone, extension) }, actor)
    },
    async stop() {
      await ctx.reconciler.settled()
      ami.stop()
      await db.$disconnect()
      await Promise.all([sandbox.remove(), database.stop()])
    },
  }
}

async function seed(pbx: Pbx, number: string): Promise<void> {
  const extension = { number, name: `Name ${number}`, pin: null, outboundCid: '', emergencyCid: null }
  const entries = entriesOf(extension, 'PJSIP')
  await Promise.all(entries.map(([name, value]) => pbx.writeEntry(name as EntryName, value)))
}
