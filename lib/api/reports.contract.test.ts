import { NextRequest } from 'next/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as people from '@/app/api/v1/reports/people/route'
import * as report from '@/app/api/v1/reports/route'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import type { Scope } from '@/lib/contract/scopes'
import { reportSchema } from '@/lib/contract/reports'
import { db } from '@/lib/db'
import { pooled, seated } from '@/lib/reports/fixtures'
import { createToken } from '@/lib/tokens/create-token'

let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
  await pooled('2001', { location: 'North' })
  await seated('2001', '2026-11-23T08:00:00Z', '2026-11-23T10:00:00Z')
})
afterAll(() => web.stop())

const tokenWith = (scope: Scope) =>
  createToken({ ctx: verbContext(), input: { name: 'test', scopes: [scope], expiresAt: null } })

async function ask(route: typeof report.GET, query: string, scope: Scope = 'board') {
  const headers = { Authorization: `Bearer ${await tokenWith(scope)}` }
  const request = new NextRequest(`http://localhost/api/v1/reports${query}`, { headers })
  const answer = await route(request, { params: Promise.resolve({}) })
  return [answer.status, (await answer.json()) as Record<string, unknown>] as const
}

const days = 'from=2026-11-23&to=2026-11-29&zone=Europe/Berlin'

it('a report is as it is described', async () => {
  const [status, found] = await ask(report.GET, `?${days}`)
  expect(status).toBe(200)
  expect(reportSchema.strict().parse(found)).toEqual(found)
  expect(found).toMatchObject({ present: { peak: { taken: 1, desks: 1 } }, before: { peak: null } })
  const [, south] = await ask(report.GET, `?${days}&location=South`)
  expect(south).toMatchObject({ present: { desks: 0, peak: null } })
})

it('what cannot be asked for is refused with what can', async () => {
  expect(await ask(report.GET, '?from=2026-11-23')).toMatchObject([400, { errors: [{ field: 'to' }] }])
  expect(await ask(report.GET, '?zone=Mars/Olympus')).toMatchObject([400, { errors: [{ field: 'zone' }] }])
  expect(await ask(report.GET, '?pbx=nowhere')).toMatchObject([404, { code: 'no_such_pbx' }])
})

it('single people are for administrators’ tokens, where the settings allow it', async () => {
  expect(await ask(people.GET, `?${days}`)).toMatchObject([403, { code: 'insufficient_scope' }])
  expect(await ask(people.GET, `?${days}`, 'admin')).toMatchObject([409, { code: 'not_by_person' }])
  await db().settings.create({ data: { pbxId: '', group: 'reports', values: { reportsPerPerson: 'admins' } } })
  const alice = { pbx: 'main', extension: '1001', name: 'Alice', logIns: 1, desks: 1, seconds: 7200 }
  expect(await ask(people.GET, `?${days}`, 'admin')).toEqual([200, { people: [alice] }])
})
