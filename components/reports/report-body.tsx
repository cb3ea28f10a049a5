import { CalendarX2 } from 'lucide-react'
import type { PersonUse, Report, ReportQuery } from '@/lib/contract/reports'
import { reportAddress } from '@/lib/reports/address'
import { lengthOf } from '@/lib/reports/range'
import { type ReportTable, type TableName, tables, withoutPbx } from '@/lib/reports/tables'
import { count, daysInWords, headline, percent, periodBefore } from '@/lib/reports/words'
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
  const { present, before, timeZone } = report
  const csv = (name: TableName) => reportAddress(query, `${name}.csv`)
  const shown = (table: ReportTable) => (hasSeveralPbxes ? table : withoutPbx(table))
  const parts = { report, csv, shown }
  return (
    <div className="grid gap-4">
      <div>
        <p className="text-lg font-semibold tracking-tight text-balance">{headline(present, timeZone)}</p>
        <p className="mt-0.5 text-muted">
          {daysInWords(present)}, in the time zone {timeZone}
          {query.location === undefined ? '' : `, at ${query.location}`}.
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
        <ReportSection title="People" lead="How long each person was logged in at desks." csv={csv('people')}>
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
  const { pbx, location, zone } = query
  const other = reportAddress({ ...(pbx && { pbx }), ...(location && { location }), ...(zone && { zone }) })
  return (
    <EmptyState
      icon={<CalendarX2 />}
      title="No sessions in this range"
      action={
        <a href={other} className="font-medium text-accent hover:underline">
          Show the last 90 days
        </a>
      }
    >
      Nobody was logged in at these desks: {days}.
    </EmptyState>
  )
}

function WhenTaken({ report, csv }: PartProps) {
  return (
    <>
      <ReportSection
        title="By hour of the week"
        lead="How many percent of the desks were taken, on average."
        csv={csv('hours')}
      >
        <TakenByHour found={report.hours} />
      </ReportSection>
      {lengthOf(report.present) > 1 ? (
        <ReportSection title="Day by day" csv={csv('days')}>
          <TakenByDay days={report.days} />
        </ReportSection>
      ) : null}
    </>
  )
}

function WhereTaken({ report, csv, shown }: PartProps) {
  const { locations, neverUsed } = report
  const desks = report.desks.filter(({ stays }) => stays > 0)
  return (
    <>
      {locations.length > 1 ? (
        <ReportSection title="Locations" lead="The most used first." csv={csv('locations')}>
          <ReportTableView table={shown(tables.locations({ locations }))} most={most} />
        </ReportSection>
      ) : null}
      <ReportSection title="Busiest desks" lead={firstOf(desks.length, 'desk')} csv={csv('desks')}>
        <ReportTableView table={shown(tables.desks({ desks }))} most={most} />
      </ReportSection>
      {neverUsed.length > 0 ? (
        <ReportSection title="Never used" lead={firstOf(neverUsed.length, 'desk')} csv={csv('unused')}>
          <ReportTableView table={shown(tables.unused({ neverUsed }))} most={most} />
        </ReportSection>
      ) : null}
    </>
  )
}

function HowEnded({ report: { present, endings, refusals }, csv }: PartProps) {
  const share = present.ended === 0 ? null : present.endedByRule / present.ended
  return (
    <div className="grid gap-4 lg:grid-cols-2 lg:items-start">
      {endings.length > 0 ? (
        <ReportSection title="How sessions ended" lead={`${percent(share)} by a rule.`} csv={csv('endings')}>
          <ReportTableView table={tables.endings({ endings })} />
        </ReportSection>
      ) : null}
      {refusals.length > 0 ? (
        <ReportSection
          title="Refused log-ins"
          lead={`${count(present.refusals, 'log-in')} refused, at the phone or elsewhere.`}
          csv={csv('refusals')}
        >
          <ReportTableView table={tables.refusals({ refusals })} />
        </ReportSection>
      ) : null}
    </div>
  )
}

function Emergencies({ report: { withoutEmergencyId }, csv, shown }: PartProps) {
  if (withoutEmergencyId.length === 0) return null
  return (
    <ReportSection
      title="Without emergency caller ID"
      lead={`An emergency call from ${count(withoutEmergencyId.length, 'desk')} shows the number of whoever is logged in there, not the place. Set the emergency caller ID of the device in FreePBX.`}
      csv={csv('emergency')}
    >
      <ReportTableView table={shown(tables.emergency({ withoutEmergencyId }))} most={most} />
    </ReportSection>
  )
}

const firstOf = (all: number, noun: string) =>
  all > most ? `The first ${most} of ${count(all, noun)}; all of them are in the CSV.` : undefined
