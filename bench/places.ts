import { setTimeout as pause } from 'node:timers/promises'
import { lookedAt } from '../lib/contract/board-stream.ts'
import type { Bench, Options, Report } from './bench.ts'
import { OwnLag, rounded, spreadOf } from './measure.ts'
import { processorTime } from './usage.ts'
import { atALocation, deskNumber, fillBoard, logIn } from './web/desks.ts'
import { RawStream } from './web/raw-stream.ts'
import { startWebApp, type WebApp } from './web/web-app.ts'

/** One account may have 20 streams. */
const streamsOfOne = 20
const atOnce = 50

/** What a login costs where each viewer looks at one location, beside viewers of the whole board. */
export const places: Bench = { name: 'places', summary: 'viewers of one location beside viewers of all', run }

async function run(options: Options): Promise<Report> {
  const desks = options.number('desks', 2_500, 100)
  const viewers = options.number('viewers', 1_000, 20)
  const events = options.number('events', 100, 5)
  const perSecond = options.number('rate', 5, 5)
  const web = await startWebApp(() => undefined)
  try {
    await fillBoard(web.db, desks)
    const cookies = await web.signIn(Math.ceil(viewers / streamsOfOne))
    const all = { web, cookies, desks, viewers, perSecond }
    await measure({ ...all, events: 5, isApart: false })
    const rows = []
    for (const isApart of [false, true]) {
      options.say(isApart ? 'each looks at one location …' : 'each looks at the whole board …')
      rows.push(await measure({ ...all, events, isApart }))
    }
    return { tables: [{ title: `A login, ${desks} desks, ${viewers} viewers, ${perSecond} a second`, rows }] }
  } finally {
    await web.stop()
  }
}

interface Measuring {
  web: WebApp
  cookies: string[]
  desks: number
  viewers: number
  events: number
  perSecond: number
  /** Each looks at one location. */
  isApart: boolean
}

async function measure(measuring: Measuring) {
  const { web, viewers, events, isApart, perSecond } = measuring
  const opening = processorTime(web.pid)
  const streams = await openAll(measuring)
  const openCpu = (processorTime(web.pid) - opening) / viewers
  const first = sumOf(streams) / viewers
  await pause(1_000)
  const lag = new OwnLag()
  const [cpu, bytes] = [processorTime(web.pid), sumOf(streams)]
  const waits = await tell(measuring, streams)
  const used = (processorTime(web.pid) - cpu) / events
  const sent = (sumOf(streams) - bytes) / events
  const { p99: lagP99 } = lag.end()
  for (const stream of streams) stream.close()
  await pause(1_000)
  const { p50, p99 } = spreadOf(waits)
  return {
    'looked at': isApart ? 'one location each' : 'the whole board',
    'first KB each': rounded(first / 1_024),
    'CPU ms to open one': rounded(openCpu),
    'KB an event, all': rounded(sent / 1_024),
    'CPU ms an event': rounded(used),
    ...{ 'p50 ms': p50, 'p99 ms': p99, 'lag p99 ms': lagP99, 'a second': perSecond },
  }
}

const sumOf = (streams: readonly RawStream[]) => streams.reduce((sum, { bytes }) => sum + bytes, 0)

const placesOf = (desks: number) => Math.ceil(desks / atALocation)

/** The location that a viewer looks at; each has as many of them. */
const placeOf = (index: number, desks: number) => index % placesOf(desks)

/** Some at a time, as people come: how many come back at once is measured by `push`. */
async function openAll({ web, cookies, desks, viewers, isApart }: Measuring): Promise<RawStream[]> {
  const streams: RawStream[] = []
  const open = (index: number) => {
    const location = `Floor ${placeOf(index, desks) + 1}`
    const looked = isApart ? lookedAt({ pbx: '', location }) : ''
    return RawStream.open(web.url, cookies[Math.floor(index / streamsOfOne)] ?? '', null, looked)
  }
  while (streams.length < viewers) {
    const next = Array.from({ length: Math.min(atOnce, viewers - streams.length) }, (_, at) => streams.length + at)
    streams.push(...(await Promise.all(next.map(open))))
  }
  return streams
}

let marks = 0

/** @returns milliseconds from each commit to each viewer of its location */
async function tell({ web, desks, events, perSecond, isApart }: Measuring, streams: RawStream[]): Promise<number[]> {
  const waits: number[] = []
  for (let event = 0; event < events; event++) {
    const began = performance.now()
    const place = event % placesOf(desks)
    const mark = `mark ${marks++} of this run`
    const hear = isApart ? streams.filter((_, index) => placeOf(index, desks) === place) : streams
    const heard = hear.map((stream) => stream.says(mark))
    const committing = await logIn(web.db, deskNumber(place * atALocation), mark)
    for (const at of await Promise.all(heard)) waits.push(at - committing)
    await pause(Math.max(0, 1_000 / perSecond - (performance.now() - began)))
  }
  return waits
}
