import { CalendarX2 } from 'lucide-react'
import type { PersonUse, Report, ReportQuery } from '@/lib/contract/reports'
import { reportAddress } from '@/lib/reports/address'
import { lengthOf } from '@/lib/reports/range'
import { type ReportTable, type TableName, tables, withoutPbx } from '@/lib/reports/tables'
import { daysInWords, headline, percent, periodBefore } from '@/lib/reports/words'
import { reportTablesWords } from '@/words/report-tables'
import { EmptyState } from '../ui/empty-state'
import { KeyFigures } from './key-figures'
import { ReportSection } from './report-section'
import { ReportTableView } from './report-table'
import { TakenByDay } from './taken-by-day'
import { TakenByHour } from './taken-by-hour'

type ReportBodyProps = {
  report: Report
  query: ReportQuery
  hasSeveralPbxes: boolean
  /** null: nobody may see it here. */
  people: PersonUse[] | null
}

/** As many rows as are read on a page; all of them are in the CSV. */
const most = 10

/** The answer first, then what it is made of. */
export function ReportBody({ report, query, hasSeveralPbxes, people }: ReportBodyProps) {
  const words = reportTablesWords()
  const { present, before, timeZone } = report
  const csv = (name: TableName) => reportAddress(query, `${name}.csv`)
  const shown = (table: ReportTable) => (hasSeveralPbxes ? table : withoutPbx(table))
  const parts = { report, csv, shown }
  return (
    <div className="grid gap-4">
      <div>
        <p className="text-lg font-semibold tracking-tight text-balance">{headline(present, timeZone)}</p>
        <p className="mt-0.5 text-muted">
          {query.location === undefined
            ? words.inZone(daysInWords(present), timeZone)
            : words.atLocation(daysInWords(present), timeZone, query.location)}
        </p>
      </div>
      {present.peak === null ? (
        <Nobody query={query} days={daysInWords(present)} />
      ) : (
        <>
          <KeyFigures present={present} before={before} period={periodBefore(present)} />
          <WhenTaken {...parts} />
          <WhereTaken {...parts} />
          <HowEnded {...parts} />
        </>
      )}
      <Emergencies {...parts} />
      {people && people.length > 0 ? (
        <ReportSection title={words.people} lead={words.peopleLead} csv={csv('people')}>
          <ReportTableView table={shown(tables.people({ people }))} most={50} />
        </ReportSection>
      ) : null}
    </div>
  )
}

type PartProps = {
  report: Report
  csv: (name: TableName) => string
  shown: (table: ReportTable) => ReportTable
}

function Nobody({ query, days }: { query: ReportQuery; days: string }) {
  const words = reportTablesWords()
  const { pbx, location, zone } = query
  const other = reportAddress({ ...(pbx && { pbx }), ...(location && { location }), ...(zone && { zone }) })
  return (
    <EmptyState
      icon={<CalendarX2 />}
      title={words.noSessions}
      action={
        <a href={other} className="font-medium text-accent hover:underline">
          {words.showLast90}
        </a>
      }
    >
      {words.nobodyLoggedIn(days)}
    </EmptyState>
  )
}

function WhenTaken({ report, csv }: PartProps) {
  const words = reportTablesWords()
  return (
    <>
      <ReportSection title={words.byHour} lead={words.byHourLead} csv={csv('hours')}>
        <TakenByHour found={report.hours} />
      </ReportSection>
      {lengthOf(report.present) > 1 ? (
        <ReportSection title={words.byDay} csv={csv('days')}>
          <TakenByDay days={report.days} />
        </ReportSection>
      ) : null}
    </>
  )
}

function WhereTaken({ report, csv, shown }: PartProps) {
  const words = reportTablesWords()
  const { locations, neverUsed } = report
  const desks = report.desks.filter(({ stays }) => stays > 0)
  return (
    <>
      {locations.length > 1 ? (
        <ReportSection title={words.locations} lead={words.locationsLead} csv={csv('locations')}>
          <ReportTableView table={shown(tables.locations({ locations }))} most={most} />
        </ReportSection>
      ) : null}
      <ReportSection title={words.busiest} lead={firstOf(desks.length)} csv={csv('desks')}>
        <ReportTableView table={shown(tables.desks({ desks }))} most={most} />
      </ReportSection>
      {neverUsed.length > 0 ? (
        <ReportSection title={words.neverUsed} lead={firstOf(neverUsed.length)} csv={csv('unused')}>
          <ReportTableView table={shown(tables.unused({ neverUsed }))} most={most} />
        </ReportSection>
      ) : null}
    </>
  )
}

function HowEnded({ report: { present, endings, refusals }, csv }: PartProps) {
  const words = reportTablesWords()
  const share = present.ended === 0 ? null : present.endedByRule / present.ended
  return (
    <div className="grid gap-4 lg:grid-cols-2 lg:items-start">
      {endings.length > 0 ? (
        <ReportSection title={words.howEnded} lead={words.shareByRule(percent(share))} csv={csv('endings')}>
          <ReportTableView table={tables.endings({ endings })} />
        </ReportSection>
      ) : null}
      {refusals.length > 0 ? (
        <ReportSection title={words.refused} lead={words.refusedLead(present.refusals)} csv={csv('refusals')}>
          <ReportTableView table={tables.refusals({ refusals })} />
        </ReportSection>
      ) : null}
    </div>
  )
}

function Emergencies({ report: { withoutEmergencyId }, csv, shown }: PartProps) {
  if (withoutEmergencyId.length === 0) return null
  const words = reportTablesWords()
  const lead = words.emergencyLead(withoutEmergencyId.length)
  return (
    <ReportSection title={words.emergency} lead={lead} csv={csv('emergency')}>
      <ReportTableView table={shown(tables.emergency({ withoutEmergencyId }))} most={most} />
    </ReportSection>
  )
}

const firstOf = (all: number) => (all > most ? reportTablesWords().firstOf(most, all) : undefined)
