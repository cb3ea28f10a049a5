import { setTimeout as pause } from 'node:timers/promises'
import type { Bench, Options, Report, Table } from './bench.ts'
import { OwnLag, rounded, spreadOf } from './measure.ts'
import { processorTime, residentMemory } from './usage.ts'
import { deskNumber, fillBoard, logIn } from './web/desks.ts'
import { RawStream } from './web/raw-stream.ts'
import { startWebApp, type WebApp } from './web/web-app.ts'

/** One account may have 20 streams, also while those of before the return are not closed yet. */
const streamsOfOne = 10

/** commit → the bytes at a thousand dashboards; what a stream costs; everybody back at once. */
export const push: Bench = { name: 'push', summary: 'commit → every connected dashboard', run }

async function run(options: Options): Promise<Report> {
  const counts = options.numbers('dashboards', [100, 300, 1_000], [20])
  const desks = options.number('desks', 500, 20)
  const events = options.number('events', 100, 5)
  const perSecond = options.number('rate', 5, 5)
  const web = await startWebApp(() => undefined)
  try {
    await fillBoard(web.db, desks)
    const rows = []
    for (const dashboards of counts) {
      options.say(`${dashboards} dashboards …`)
      rows.push(await measure({ web, dashboards, events, perSecond }))
    }
    return { tables: tablesOf(rows, desks, perSecond) }
  } finally {
    await web.stop()
  }
}

interface Measuring {
  web: WebApp
  dashboards: number
  events: number
  perSecond: number
}

async function measure({ web, dashboards, events, perSecond }: Measuring) {
  const cookies = await web.signIn(Math.ceil(dashboards / streamsOfOne))
  await warmUp(web, cookies)
  const memoryBefore = residentMemory(web.pid)
  let streams = await openAll(web, cookies, dashboards, null)
  await pause(2_000)
  const memory = residentMemory(web.pid) - memoryBefore
  const lag = new OwnLag()
  const cpuBefore = processorTime(web.pid)
  const waits = await tell(web, streams, events, perSecond)
  const cpu = (processorTime(web.pid) - cpuBefore) / events
  const { p99: lagP99 } = lag.end()
  for (const stream of streams) stream.close()
  const newest = await web.db.event.aggregate({ _max: { id: true } })
  const began = performance.now()
  const cpuOfReturn = processorTime(web.pid)
  const askedBefore = await statements(web)
  streams = await openAll(web, cookies, dashboards, Number(newest._max.id ?? 0))
  const back = performance.now() - began
  const returnCpu = processorTime(web.pid) - cpuOfReturn
  await pause(2_000)
  const asked = (await statements(web)) - askedBefore
  for (const stream of streams) stream.close()
  await pause(1_000)
  return { dashboards, waits, cpu, memory, lagP99, back, returnCpu, asked }
}

/** Transactions, which PostgreSQL counts with a delay; a statement alone is one. */
async function statements({ db }: WebApp): Promise<number> {
  const rows = await db.$queryRaw<{ count: bigint }[]>`
    SELECT xact_commit AS count FROM pg_stat_database WHERE datname = current_database()`
  return Number(rows[0]?.count ?? 0)
}

type Row = Awaited<ReturnType<typeof measure>>

/** A page is loaded at its first request, and a function becomes fast after some calls. */
async function warmUp(web: WebApp, cookies: string[]): Promise<void> {
  const streams = await openAll(web, cookies, Math.min(200, cookies.length * streamsOfOne), null)
  await tell(web, streams, 5, 20)
  for (const stream of streams) stream.close()
  await pause(500)
}

const openAll = (web: WebApp, cookies: string[], count: number, lastEventId: number | null) =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      RawStream.open(web.url, cookies[Math.floor(index / streamsOfOne)] ?? '', lastEventId),
    ),
  )

let marks = 0

/** @returns milliseconds from each commit to each dashboard */
async function tell(web: WebApp, streams: RawStream[], events: number, perSecond: number): Promise<number[]> {
  const waits: number[] = []
  for (let event = 0; event < events; event++) {
    const began = performance.now()
    const mark = `mark ${marks++} of this run`
    const heard = streams.map((stream) => stream.says(mark))
    const committing = await logIn(web.db, deskNumber(event % 10), mark)
    for (const at of await Promise.all(heard)) waits.push(at - committing)
    await pause(Math.max(0, 1_000 / perSecond - (performance.now() - began)))
  }
  return waits
}

function tablesOf(rows: Row[], desks: number, perSecond: number): Table[] {
  const pushed = rows.map(({ dashboards, waits, cpu, memory, lagP99 }) => {
    const { p50, p95, p99, max } = spreadOf(waits)
    const lost = waits.filter(Number.isNaN).length
    const kilobytes = rounded((memory * 1024) / dashboards)
    return {
      dashboards,
      ...{ 'p50 ms': p50, 'p95 ms': p95, 'p99 ms': p99, 'max ms': max, lost },
      ...{ 'CPU ms an event': rounded(cpu), 'KB a stream': kilobytes, 'lag p99 ms': lagP99 },
    }
  })
  const back = rows.map(({ dashboards, back, returnCpu, asked }) => {
    return { dashboards, 'live ms': rounded(back), 'CPU ms': rounded(returnCpu), statements: asked }
  })
  return [
    {
      title: `A login, ${desks} desks, ${perSecond} a second`,
      rows: pushed,
      curve: { over: 'dashboards', lines: ['p50 ms', 'p99 ms'] },
    },
    { title: 'All come back at once', rows: back, curve: { over: 'dashboards', lines: ['live ms'] } },
  ]
}
