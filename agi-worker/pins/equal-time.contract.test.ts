import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Counted, startCounted } from '../../e2e/support/counted.ts'
import { TestStore } from '../../e2e/support/test-store.ts'
import { AmiConnection } from '../../pbx/ami-connection.ts'
import { Pbx } from '../../pbx/pbx.ts'
import { noMailbox, type Pbx as Sandbox, startPbx } from '../../sandbox/index.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import type { Context } from '../context.ts'
import { createLog } from '../log.ts'
import { Reconciler } from '../reconcile/reconciler.ts'
import { logIn } from '../sessions/log-in.ts'
import { findPerson } from '../sessions/person.ts'

// The time a refusal takes must not reveal its reason: who exists, whose PIN was wrong, what is locked.
const actor = { kind: 'phone', number: '2001' } as const
let sandbox: Sandbox
let database: TestDatabase
let toPbx: Counted
let toDatabase: Counted
/** Through what counts, and straight to the servers. */
let counted: Context
let direct: Context
const amis: AmiConnection[] = []

beforeAll(async () => {
  ;[sandbox, database] = await Promise.all([startPbx({ version: 22 }), startTestDatabase()])
  toPbx = await startCounted(Number(sandbox.environment.AMI_PORT))
  toDatabase = await startCounted(Number(new URL(database.url).port))
  const through = Object.assign(new URL(database.url), { host: `127.0.0.1:${toDatabase.port}` }).href
  counted = await contextAt(toPbx.port, through)
  direct = await contextAt(Number(sandbox.environment.AMI_PORT), database.url)
  await direct.store.db.phone.create({ data: { pbxId: 'main', number: '2001' } })
})
afterAll(async () => {
  for (const ami of amis) ami.stop()
  await Promise.all([counted, direct].map(({ store }) => store.db.$disconnect()))
  await Promise.all([toPbx.stop(), toDatabase.stop(), sandbox.remove(), database.stop()])
})

async function contextAt(port: number, databaseUrl: string): Promise<Context> {
  const { AMI_USERNAME: username, AMI_SECRET: secret } = sandbox.environment
  // No ping in between.
  const ami = new AmiConnection({ host: '127.0.0.1', port, username, secret, timeoutMs: 600_000 })
  amis.push(ami)
  const up = new Promise<void>((resolve) => ami.on('state', (state) => state === 'up' && resolve()))
  ami.start()
  await up
  const [store, pbx, log] = [new TestStore(databaseUrl), new Pbx(ami), createLog('silent')]
  return { store, pbx, log, reconciler: new Reconciler({ store, pbx, log }) }
}

const lock = { pbxId: 'main', phone: '2001', since: new Date(), until: new Date(Date.now() + 3_600_000), times: 1 }

/** What is refused and why, with what has to be so before. */
const refused = {
  wrong_pin: { extension: '1001', pin: '9999', locked: false },
  unknown_extension: { extension: '4321', pin: '9999', locked: false },
  no_mailbox: { extension: noMailbox.number, pin: '9999', locked: false },
  pin_locked: { extension: '1001', pin: '4711', locked: true },
}
type Why = keyof typeof refused
const whys = Object.keys(refused) as Why[]

async function refuse(why: Why, ctx: Context) {
  const { extension, pin, locked } = refused[why]
  await ctx.store.db.pinTry.deleteMany()
  await ctx.store.db.pinLock.deleteMany()
  if (locked) await ctx.store.db.pinLock.create({ data: { ...lock, extension } })
  const [begun, expected] = [await ctx.store.beginPinTry('2001', extension), await findPerson(ctx.pbx, extension)]
  toPbx.take()
  toDatabase.take()
  const began = performance.now()
  await expect(logIn(ctx, { phone: '2001', extension, pin, ...begun, expected }, actor)).rejects.toThrow(why)
  const milliseconds = performance.now() - began
  return { milliseconds, trips: toDatabase.take().turns, turns: toPbx.take().turns }
}

it.each(whys)('%s takes two round trips to the database and one turn of the PBX', async (why) => {
  await refuse(why, counted)
  expect(await refuse(why, counted)).toMatchObject({ trips: 2, turns: 1 })
})

it('all of them take the same time', async () => {
  const times = new Map<Why, number[]>(whys.map((why) => [why, []]))
  // In turn, so that other work of the machine affects all of them alike.
  for (let round = 0; round < 100; round++)
    for (const why of whys) times.get(why)?.push((await refuse(why, direct)).milliseconds)
  const medians = whys.map((why) => (times.get(why) ?? []).toSorted((a, b) => a - b)[50] ?? 0)
  const summary = whys.map((why, at) => `${why} ${medians[at]?.toFixed(2)} ms`).join(', ')
  if (process.env['HOTDESK_TEST_LOG']) process.stdout.write(`Medians of 100: ${summary}\n`)
  expect(Math.max(...medians) - Math.min(...medians), summary).toBeLessThan(0.25 * Math.min(...medians) + 0.5)
}, 60_000)
