import pg from 'pg'
import type { Bench, Options } from './bench.ts'
import { Calls } from './calls/calls.ts'
import { everybodyOut } from './calls/right.ts'
import { rush } from './calls/rush.ts'
import { crowdOf } from './crowd.ts'
import { startStack, type Stack } from './harness.ts'
import { versionsOf } from './machine.ts'
import { atRate, rounded, type Spread, spreadOf, timed } from './measure.ts'
import { Manager } from '../sandbox/manager.ts'

export const peer: Bench = {
  name: 'peer',
  summary: 'a login beside the floor: three AstDB writes over AMI and one committed row',
  async run(options) {
    const count = options.number('logins', 150, 5)
    const stack = await startStack({ crowd: crowdOf({ people: count, desks: count }), options })
    const calls = await Calls.on(stack.pbx)
    try {
      const rows = await beside(stack, calls, options)
      const title = `${count} logins at ${perSecond} a second, and the floor at the same rate`
      return { tables: [{ title, rows }], notes: [about], versions: await versionsOf(stack) }
    } finally {
      calls.close()
      await stack.stop()
    }
  },
}

const perSecond = 5

const about =
  'The floor: three DBPut sent at once, then a row committed to disk. It asks nobody for a PIN, remembers nothing and ' +
  'notifies nobody. FreePBX core’s user_login_out.agi is not measured here: it needs FreePBX’s framework and database.'

async function beside(stack: Stack, calls: Calls, { number, say }: Options) {
  const { people, desks } = stack.crowd
  const logins = people.flatMap((person, index) => {
    const desk = desks[index]
    return desk ? [{ person, desk }] : []
  })
  say('Warming up …')
  await rush(stack, calls, logins.slice(0, number('warm-up', 50, 1)), perSecond)
  await everybodyOut(stack)
  say('Measuring …')
  const { heard, failed } = await rush(stack, calls, logins, perSecond)
  const floor = await floorOf(stack, logins.length)
  return [rowOf('login', heard, floor, failed), rowOf('floor', floor, floor, 0)]
}

const rowOf = (what: string, { count, p50, p95, p99, max }: Spread, floor: Spread, failed: number) => ({
  ...{ what, count, failed, 'p50 ms': p50, 'p95 ms': p95, 'p99 ms': p99, 'max ms': max },
  'times the floor': rounded(p50 / floor.p50),
})

async function floorOf({ pbx, databaseUrl }: Stack, count: number): Promise<Spread> {
  const ami = await Manager.open(pbx.ports.ami, 'sandbox', pbx.secrets.sandbox)
  const client = new pg.Client(databaseUrl)
  await client.connect()
  await client.query('CREATE TABLE floor (id serial PRIMARY KEY, at timestamptz DEFAULT now())')
  const put = (key: string, index: number) =>
    ami.ask({ Action: 'DBPut', Family: 'FLOOR', Key: key, Val: String(index) })
  const times: Promise<number>[] = []
  const once = (index: number) =>
    timed(async () => {
      await Promise.all(['user', 'device', 'desk'].map((key) => put(key, index)))
      await client.query('INSERT INTO floor DEFAULT VALUES')
    })
  await once(0)
  await atRate(perSecond, count / perSecond, (index) => times.push(once(index)))
  const spread = spreadOf(await Promise.all(times))
  ami.close()
  await client.end()
  return spread
}
