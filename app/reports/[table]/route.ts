import type { NextRequest } from 'next/server'
import { requireAccount } from '@/lib/auth/require'
import { reportQuerySchema } from '@/lib/contract/reports'
import { csvResponse } from '@/lib/csv/csv-response'
import { db, reportsDb } from '@/lib/db'
import { problemResponse } from '@/lib/problems/http'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { sentQuery } from '@/lib/reports/address'
import { csvOf } from '@/lib/reports/csv'
import { loadScope } from '@/lib/reports/load-report'
import { loadTable } from '@/lib/reports/load-table'
import { mayReadReports } from '@/lib/reports/per-person'
import { isTableName, type TableName } from '@/lib/reports/tables'
import { requestIdOf } from '@/lib/request-id'

type Context = { params: Promise<{ table: string }> }

/** One table of a report as CSV, for `days.csv`; of the range that the page's address names. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  try {
    const { role } = await requireAccount()
    if (!mayReadReports(role)) throw new Problem('not_allowed')
    const name = nameIn((await params).table)
    const query = parse(reportQuerySchema, sentQuery(Object.fromEntries(request.nextUrl.searchParams)))
    const scope = await loadScope(db(), query)
    const table = await loadTable(reportsDb(), name, { scope, rights: { kind: 'role', role } })
    return await csvResponse([csvOf(table)].values(), `hotdesk-${name}-${scope.from}-to-${scope.to}.csv`)
  } catch (error) {
    return problemResponse(error, { requestId: requestIdOf(request.headers) })
  }
}

/** Throws Problem not_found. */
function nameIn(file: string): TableName {
  const [, name = ''] = /^([a-z]+)\.csv$/.exec(file) ?? []
  if (!isTableName(name)) throw new Problem('not_found')
  return name
}
