import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { PrintButton } from '@/components/card/print-button'
import { ReportBody } from '@/components/reports/report-body'
import { ReportFilter } from '@/components/reports/report-filter'
import { ReportSkeleton } from '@/components/reports/report-skeleton'
import { Page } from '@/components/shell/page'
import { Notice } from '@/components/ui/notice'
import { type ReportQuery, reportQuerySchema } from '@/lib/contract/reports'
import { db, reportsDb } from '@/lib/db'
import { Problem } from '@/lib/problems/problem'
import { listPbxes } from '@/lib/pbxes/list-pbxes'
import { sentQuery } from '@/lib/reports/address'
import { loadReport, loadScope } from '@/lib/reports/load-report'
import { mayReadPeople, mayReadReports, perPersonSetting } from '@/lib/reports/per-person'
import { listPlaces } from '@/lib/reports/places'
import type { Scope } from '@/lib/reports/range'
import { loadPeople } from '@/lib/reports/sessions'
import type { Role } from '@/lib/contract/roles'
import { reportsWords } from '@/words/reports'
import { type PageViewer, requireViewer } from '../require-viewer'
import type { SearchParams } from '../search-params'

export const generateMetadata = (): Metadata => ({ title: reportsWords().title })

/** Whether the desks are used, for those who decide how many there are. */
export default async function ReportsPage({ searchParams }: SearchParams) {
  const viewer = await requireViewer('/reports')
  if (!mayReadReports(viewer.role)) return <NotForYou viewer={viewer} />
  const words = reportsWords()
  const asked = reportQuerySchema.safeParse(sentQuery(await searchParams))
  const query: ReportQuery = asked.success ? asked.data : {}
  const pbxes = await listPbxes(db())
  const [scope, locations] = await Promise.all([loadScope(db(), query).catch(orNotFound), listPlaces(db(), query.pbx)])
  return (
    <Page
      viewer={viewer}
      title={words.title}
      lead={words.lead}
      width="list"
      action={
        <div className="print:hidden">
          <PrintButton />
        </div>
      }
    >
      <div className="grid gap-4">
        <ReportFilter key={JSON.stringify(query)} query={query} days={scope} pbxes={pbxes} locations={locations} />
        {asked.success ? null : (
          <Notice tone="warning" title={asked.error.issues[0]?.message ?? words.wrongRange}>
            {words.insteadOfWrong}
          </Notice>
        )}
        <Suspense key={JSON.stringify(query)} fallback={<ReportSkeleton />}>
          <ReportOf query={query} scope={scope} role={viewer.role} hasSeveralPbxes={pbxes.length > 1} />
        </Suspense>
      </div>
    </Page>
  )
}

/** A PBX that there never was. */
function orNotFound(error: unknown): never {
  if (error instanceof Problem && error.code === 'no_such_pbx') notFound()
  throw error
}

function NotForYou({ viewer }: { viewer: PageViewer }) {
  const words = reportsWords()
  return (
    <Page viewer={viewer} title={words.title} width="list">
      <Notice tone="info" title={words.notForYou}>
        {words.notForYouLead}
      </Notice>
    </Page>
  )
}

type ReportOfProps = { query: ReportQuery; scope: Scope; role: Role; hasSeveralPbxes: boolean }

async function ReportOf({ query, scope, role, hasSeveralPbxes }: ReportOfProps) {
  const words = reportsWords()
  const report = await loadReport(reportsDb(), scope)
  const perPerson = await perPersonSetting(db())
  const people = mayReadPeople({ kind: 'role', role }, perPerson) ? await loadPeople(reportsDb(), scope) : null
  return (
    <>
      <ReportBody report={report} query={query} hasSeveralPbxes={hasSeveralPbxes} people={people} />
      <p className="text-[0.8125rem] text-muted print:hidden">
        {people ? words.withPeople : words.withoutPeople}
        {role === 'admin' ? (
          <>
            {' '}
            <Link href="/settings/history#reports" className="text-accent hover:underline">
              {words.toSettings}
            </Link>
          </>
        ) : null}
      </p>
    </>
  )
}
