import { atRate, OwnLag, rounded, type Spread, spreadOf } from '../measure.ts'
import type { Stack } from '../harness.ts'
import { machineTime, processorTime, processorTimeOfAll } from '../usage.ts'
import type { Calls, Heard, Login } from './calls.ts'
import { wrongOn } from './right.ts'

/** What became of many logins. Times in milliseconds. */
export interface Rush {
  logins: number
  /** Without agent-loginok within the patience below. */
  failed: number
  /** Not where they should be at the end, in the database or on the PBX. */
  wrong: number
  /** From the last key until Asterisk began to say that all is well: everything is written and committed then. */
  heard: Spread
  /** From the last key until the worker noted that the PBX holds the routing. */
  applied: Spread
  /** Processor time of each for one login, including everything else they do in that time. */
  cost: { worker: number; asterisk: number; postgresql: number }
  ownLag: { p99: number; max: number }
  /** How many processors worked for something else than this bench, on average. */
  others: number
}

/** Calls queue past the limit; that long they are waited for. */
const patienceSeconds = 60

/** Lets them log in at this rate, and waits until all have heard what became of it. */
export async function rush(stack: Stack, calls: Calls, logins: readonly Login[], perSecond: number): Promise<Rush> {
  await calls.settle()
  const [lag, before] = [new OwnLag(), timesOf(stack)]
  await atRate(perSecond, logins.length / perSecond, (index) => {
    const login = logins[index]
    if (login) calls.logIn(login)
  })
  const ownLag = lag.end()
  const heard = await calls.heard(logins.length, patienceSeconds)
  const after = timesOf(stack)
  const used = (part: keyof typeof before) => after[part] - before[part]
  const each = (part: keyof typeof before) => rounded(used(part) / logins.length)
  const ours = used('worker') + used('web') + used('asterisk') + used('postgresql') + used('load')
  return {
    logins: logins.length,
    failed: logins.length - heard.length,
    wrong: await wrongOn(stack, logins),
    heard: spreadOf(heard.map(({ keyedAt, heardAt }) => (heardAt - keyedAt) * 1000)),
    applied: spreadOf(await appliedAfter(stack, heard)),
    cost: { worker: each('worker'), asterisk: each('asterisk'), postgresql: each('postgresql') },
    ownLag,
    others: rounded(Math.max(0, used('machine') - ours) / used('clock')),
  }
}

/** As a row of a table. */
export const rowOf = ({ logins, failed, wrong, heard, applied, cost, ownLag, others }: Rush) => ({
  ...{ logins, failed, wrong },
  ...{ 'p50 ms': heard.p50, 'p95 ms': heard.p95, 'p99 ms': heard.p99, 'max ms': heard.max },
  ...{ 'routed p50': applied.p50, 'routed p99': applied.p99 },
  ...{ 'worker ms/login': cost.worker, 'Asterisk ms/login': cost.asterisk, 'PostgreSQL ms/login': cost.postgresql },
  ...{ 'own lag p99': ownLag.p99, 'own lag max': ownLag.max, others },
})

export const whatRowsSay =
  'p50 to max: from the last key, as Asterisk saw it, until Asterisk began to say “logged in”: entries written, session ' +
  'committed, the caller informed. routed: until the worker noted that the PBX holds the entries. ms/login: processor ' +
  'time of all that the process did in that time, by login. own lag: how late the load itself was, in milliseconds. ' +
  'others: processors that worked for something else on this machine meanwhile.'

function timesOf(stack: Stack) {
  const { worker, web, asterisk, postgresql } = stack.pids()
  return {
    clock: performance.now(),
    machine: machineTime(),
    load: processorTime(process.pid),
    web: web === 0 ? 0 : processorTime(web),
    worker: processorTime(worker),
    asterisk: processorTime(asterisk),
    postgresql: processorTimeOfAll(postgresql),
  }
}

async function appliedAfter({ db }: Stack, heard: readonly Heard[]): Promise<number[]> {
  const sessions = await db.session.findMany({ where: { endedAt: null }, select: { phone: true, appliedAt: true } })
  const appliedAt = new Map(sessions.map((session) => [session.phone, session.appliedAt]))
  return heard.flatMap(({ desk, keyedAt }) => {
    const applied = appliedAt.get(desk)
    return applied ? [applied.getTime() - keyedAt * 1000] : []
  })
}
