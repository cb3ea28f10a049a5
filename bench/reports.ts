import { localTime } from '../lib/contract/wall-clock.ts'
import { openReportsDb, type Transaction } from '../lib/db.ts'
import { loadReport } from '../lib/reports/load-report.ts'
import { loadOccupancy } from '../lib/reports/occupancy.ts'
import { loadPeaks } from '../lib/reports/peaks.ts'
import { loadDeskUse, loadLocations, loadNeverUsed } from '../lib/reports/places.ts'
import { daysOf, type Scope, scopeOf } from '../lib/reports/range.ts'
import { loadEndings, loadPeople, loadRefusals, loadSessions } from '../lib/reports/sessions.ts'
import { startTestDatabase } from '../sandbox/test-database.ts'
import type { Bench, Options } from './bench.ts'
import { crowdOf, fillPool } from './crowd.ts'
import { begin } from './leaving.ts'
import { spreadOf, timed } from './measure.ts'
import { fillHistory } from './past.ts'

/** Stays of half an hour to nine and a half: some three hundred of a thousand desks are taken at any time. */
const stay = { least: 30, most: 570 }
const timeZone = 'Europe/Berlin'

export const reports: Bench = {
  name: 'reports',
  summary: 'each query of a report, and a whole one, over a long past',
  async run(options) {
    const [rows, desks] = [options.number('rows', 1_000_000, 2_000), options.number('desks', 1_000, 20)]
    const database = await begin(startTestDatabase, (started) => started.stop())
    const db = openReportsDb(database.url)
    try {
      options.say(`Making ${rows} sessions and events …`)
      await fillPool(db, crowdOf({ people: 0, desks }))
      // Before the rows are counted for the planner, which fillHistory does in the end.
      await db.poolHistory.updateMany({ data: { since: new Date(Date.now() - 2 * 366 * 86_400_000) } })
      await fillHistory(database.url, { rows, desks, stay })
      const title = `${rows} sessions, ${rows} events, ${desks} desks`
      return { tables: [{ title, rows: await measureAll(db, options) }] }
    } finally {
      await db.$disconnect()
      await database.stop()
    }
  },
}

const queries: Record<string, (db: Transaction, scope: Scope) => Promise<unknown>> = {
  'hours and days': loadOccupancy,
  'most at once, by day': loadPeaks,
  locations: loadLocations,
  desks: loadDeskUse,
  'never used': loadNeverUsed,
  stays: loadSessions,
  endings: loadEndings,
  refusals: loadRefusals,
  people: loadPeople,
  'a whole report': loadReport,
}

const now = new Date()
const today = localTime(now, timeZone).day
const ranges = {
  'last-week': daysOf({ range: 'last-week' }, today),
  'last-month': daysOf({ range: 'last-month' }, today),
  'last-90-days': daysOf({ range: 'last-90-days' }, today),
}

async function measureAll(db: Transaction, { number }: Options) {
  const [warmUps, count] = [number('warm-up', 2, 0), number('times', 10, 1)]
  const rows = []
  for (const [query, ask] of Object.entries(queries))
    for (const [range, days] of Object.entries(ranges)) {
      const times: number[] = []
      for (let index = 0; index < warmUps + count; index++) {
        const time = await timed(() => ask(db, scopeOf(days, { timeZone, now })))
        if (index >= warmUps) times.push(time)
      }
      const { p50, p95, max } = spreadOf(times)
      rows.push({ query, range, 'p50 ms': p50, 'p95 ms': p95, 'max ms': max })
    }
  return rows
}
