import { rangeNames, reportQuerySchema, type Report, type ReportQuery } from '../../lib/contract/reports.ts'
import { csvOf } from '../../lib/reports/csv.ts'
import { loadReport, loadScope } from '../../lib/reports/load-report.ts'
import { loadTable } from '../../lib/reports/load-table.ts'
import { rowsInWords, type ReportTable, type TableName, tableNames, withoutPbx } from '../../lib/reports/tables.ts'
import {
  compared,
  daysInWords,
  headline,
  lastingInWords,
  percent,
  periodBefore,
  rounded,
} from '../../lib/reports/words.ts'
import { parse } from '../../lib/problems/parse.ts'
import type { Command, Input } from '../command.ts'
import { withContext } from '../context.ts'
import type { Result } from '../output.ts'
import { patiently } from '../patiently.ts'
import { ofOnePbx, onWhichPbx, severalPbxes } from '../pbx-option.ts'
import { wrongUse } from '../problem.ts'
import { table } from '../table.ts'

const ranges = rangeNames.filter((name) => name !== 'own')

const report: Command = {
  name: 'reports',
  summary: 'Show whether the desks are used, compared with the time before',
  options: {
    range: { value: 'RANGE', text: `which days: ${ranges.join(', ')} (default)`, choices: ranges },
    from: { value: 'DAY', text: 'the first day of a range of your own, for example 2026-11-01' },
    to: { value: 'DAY', text: 'its last day, which is part of it' },
    zone: { value: 'ZONE', text: 'in which time zone days begin (default: the worker’s)' },
    location: { value: 'NAME', text: 'only desks at this location' },
    table: {
      value: 'TABLE',
      text: `one table with all of its rows: ${tableNames.join(', ')}`,
      choices: tableNames,
    },
    csv: { text: 'print that table as CSV' },
    pbx: onWhichPbx.list,
  },
  answer: 'GET /reports',
  details: `The table people is there where the setting reportsPerPerson allows it. With --table the JSON has its rows, by the titles
of the columns.`,
  run: (input) => {
    const name = tableIn(input)
    if (name !== undefined) return showTable(input, name)
    if (input.isSet('csv'))
      throw wrongUse('CSV is of one table.', `Add --table, for example --table ${tableNames[0] ?? ''}.`)
    return showReport(input)
  },
}

export const reportCommands: Command[] = [report]

async function showReport(input: Input): Promise<Result> {
  const found = await withContext(input, async ({ db }, url) => {
    const scope = await loadScope(db, queryIn(input))
    return patiently(url, (reportsDb) => loadReport(reportsDb, scope))
  })
  return { data: found, text: inWords(found) }
}

async function showTable(input: Input, name: TableName): Promise<Result> {
  const { found, several } = await withContext(input, async ({ db, rights }, url) => {
    const scope = await loadScope(db, queryIn(input))
    const table = await patiently(url, (reportsDb) => loadTable(reportsDb, name, { scope, rights }))
    return { found: table, several: await severalPbxes(db) }
  })
  const shown = several ? found : withoutPbx(found)
  if (input.isSet('csv')) return { data: { rows: dataOf(found) }, text: csvOf(found).trimEnd() }
  return { data: { rows: dataOf(found) }, text: found.rows.length === 0 ? 'There is nothing to show.' : asTable(shown) }
}

/** Throws Problem bad_request, with what is wrong by field. */
function queryIn(input: Input): ReportQuery {
  const given = ['range', 'from', 'to', 'zone', 'location'].map((name) => [name, input.value(name)] as const)
  return parse(reportQuerySchema, { ...Object.fromEntries(given), pbx: ofOnePbx(input) })
}

const tableIn = (input: Input): TableName | undefined => tableNames.find((name) => name === input.value('table'))

/** Each row by the titles of its columns. */
const dataOf = ({ columns, rows }: ReportTable) =>
  rows.map((row) => Object.fromEntries(columns.map(([title], index) => [title, row[index] ?? null])))

const asTable = (shown: ReportTable) =>
  table(
    shown.columns.map(([title]) => title.toUpperCase()),
    rowsInWords(shown),
  )

function inWords({ present, before, timeZone, withoutEmergencyId }: Report): string {
  const points = (share: number | null) => `${Math.round((share ?? 0) * 100)} points`
  const rows = [
    [
      'Most taken at once',
      rounded(present.peak?.taken ?? 0),
      compared(present.peak?.taken ?? 0, before.peak?.taken ?? 0),
    ],
    ['Most on an average day', rounded(present.averagePeak), compared(present.averagePeak, before.averagePeak)],
    ['Average occupancy (24 h)', percent(present.share), compared(present.share, before.share, points)],
    ['Never used', rounded(present.neverUsed), compared(present.neverUsed, before.neverUsed)],
    ['Logins and moves', rounded(present.logIns), compared(present.logIns, before.logIns)],
    [
      'Average session',
      lastingInWords(present.averageStay),
      compared(present.averageStay, before.averageStay, lastingInWords),
    ],
    [
      'Median session',
      lastingInWords(present.medianStay),
      compared(present.medianStay, before.medianStay, lastingInWords),
    ],
    ['Ended by a rule', rounded(present.endedByRule), compared(present.endedByRule, before.endedByRule)],
    ['Refused logins', rounded(present.refusals), compared(present.refusals, before.refusals)],
    ['Without emergency ID', rounded(withoutEmergencyId.length), null],
  ].map((row) => row.map((cell) => cell ?? ''))
  const heading = `${daysInWords(present)} (${timeZone})`
  return [
    headline(present, timeZone),
    '',
    table([heading, '', `AGAINST THE ${periodBefore(present).toUpperCase()}`], rows),
  ].join('\n')
}
