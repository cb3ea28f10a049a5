import type { Bench, Options } from './bench.ts'
import { crowdOf } from './crowd.ts'
import { startStack, type Stack } from './harness.ts'
import { fillHistory } from './past.ts'
import { versionsOf } from './machine.ts'
import { spreadOf, timed } from './measure.ts'
import { newToken, signIn } from './web/account.ts'

export const history: Bench = {
  name: 'history',
  summary: 'activity with any filter, the lists of the REST API and the metrics, over a long past',
  async run(options) {
    const [rows, desks] = [options.number('rows', 1_000_000, 2_000), options.number('desks', 1_000, 20)]
    const crowd = crowdOf({ people: desks, desks })
    const prepare = (_db: unknown, databaseUrl: string) => {
      options.say(`Making ${rows} sessions and events …`)
      return fillHistory(databaseUrl, { rows, desks })
    }
    const stack = await startStack({ crowd, web: true, prepare, options })
    try {
      const title = `${rows} sessions, ${rows} events, ${desks} desks`
      return { tables: [{ title, rows: await askAll(stack, options) }], versions: await versionsOf(stack) }
    } finally {
      await stack.stop()
    }
  },
}

const types = ['session.started', 'session.ended', 'login.denied', 'drift.repaired', 'phone.changed', 'plan.held']
const pages = [
  ...['', '?pbx=main', '?phone=20007', '?extension=10007', '?extension=99999', '?before=MIDDLE', '?before=1000'],
  ...types.map((type) => `?type=${type}`),
  ...['?phone=20007&extension=10007', '?phone=20007&extension=10008', '?type=login.denied&phone=20007'],
  ...['?type=drift.repaired&extension=10007', '?type=plan.held&phone=20007', '?type=session.ended&pbx=main'],
  ...['?pbx=branch', '?pbx=branch&type=session.ended', '?pbx=branch&type=plan.held', '?pbx=branch&phone=20007'],
].map((query) => `/activity${query}`)
const lists = [
  ...['sessions', 'sessions?state=ended', 'sessions?state=all', 'sessions?state=ended&pbx=main'],
  ...['sessions?pbx=branch', 'sessions?state=ended&pbx=branch', 'events?after=MIDDLE&pbx=branch'],
  ...['events', 'events?after=MIDDLE&limit=1000', 'events?after=MIDDLE&pbx=main', 'phones'],
].map((path) => `/api/v1/${path}`)

async function askAll({ db, services }: Stack, options: Options) {
  const { webUrl: url, metricsToken } = services
  const middle = Math.floor(Number((await db.event.aggregate({ _max: { id: true } }))._max.id ?? 0) / 2)
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })
  const [admin, frontDesk] = [{ Cookie: await signIn(db, url) }, { Cookie: await signIn(db, url, 'front_desk') }]
  const token = bearer(await newToken(db))
  const asked: [address: string, who: string, headers: Record<string, string>][] = [
    ...pages.map((page): [string, string, Record<string, string>] => [page, 'administrator', admin]),
    ...pages.map((page): [string, string, Record<string, string>] => [page, 'front desk', frontDesk]),
    ...lists.map((list): [string, string, Record<string, string>] => [list, 'token', token]),
    ['/metrics', 'token', bearer(metricsToken)],
  ]
  const rows = []
  for (const [address, who, headers] of asked) {
    const times = await askOften(`${url}${address.replace('MIDDLE', String(middle))}`, headers, options)
    const { p50, p95, max } = spreadOf(times)
    rows.push({ address, who, 'p50 ms': p50, 'p95 ms': p95, 'max ms': max })
  }
  return rows
}

/** One after the other. The first ones, which warm up, do not count. */
async function askOften(url: string, headers: Record<string, string>, { number }: Options): Promise<number[]> {
  const [warmUps, count] = [number('warm-up', 3, 0), number('times', 20, 1)]
  const times: number[] = []
  for (let index = 0; index < warmUps + count; index++) {
    const time = await timed(async () => {
      const answer = await fetch(url, { headers, redirect: 'manual' })
      await answer.text()
      if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`)
    })
    if (index >= warmUps) times.push(time)
  }
  return times
}
