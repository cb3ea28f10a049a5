import type { Figures, Place, Report, ReportQuery } from '@/lib/contract/reports'
import { localTime, zoneHere } from '@/lib/contract/wall-clock'
import { firstPbx } from '@/lib/contract/pbxes'
import type { Transaction } from '@/lib/db'
import { workersZone } from '@/lib/logout-rules/workers-zone'
import { requirePbxOfPast } from '@/lib/pbxes/require-pbx'
import { withPeaks } from './days'
import { loadOccupancy, type Occupancy } from './occupancy'
import { loadPeak, loadPeaks } from './peaks'
import { countDesks, loadDeskUse, loadLocations, loadNeverUsed, loadWithoutEmergencyId } from './places'
import { daysOf, midnightsOf, type Scope, scopeBefore, scopeOf } from './range'
import { loadEndings, loadRefusals, loadSessions } from './sessions'

/** What is asked for, as it stands now. Throws Problem no_such_pbx. */
export async function loadScope(db: Transaction, query: ReportQuery, now = new Date()): Promise<Scope> {
  const { pbx, location } = query
  if (pbx !== undefined) await requirePbxOfPast(db, pbx)
  const timeZone = query.zone ?? (await workersZone(db, pbx ?? firstPbx)) ?? zoneHere()
  return scopeOf(daysOf(query, localTime(now, timeZone).day), { timeZone, now, pbx, location })
}

/** One query after the other: reports can wait, and log-ins do not wait for them. */
export async function loadReport(db: Transaction, scope: Scope): Promise<Report> {
  const now = await loadUse(db, scope)
  const before = await loadUse(db, scopeBefore(scope))
  return {
    ...{ timeZone: scope.timeZone, until: scope.end.toISOString() },
    ...{ present: now.figures, before: before.figures },
    ...{ hours: now.occupancy.hours, days: now.days, neverUsed: now.neverUsed },
    ...{ endings: now.endings, refusals: now.refusals },
    locations: await loadLocations(db, scope),
    desks: await loadDeskUse(db, scope),
    withoutEmergencyId: await loadWithoutEmergencyId(db, scope),
  }
}

interface Use extends Pick<Report, 'days' | 'endings' | 'refusals'> {
  figures: Figures
  occupancy: Occupancy
  neverUsed: Place[]
}

async function loadUse(db: Transaction, scope: Scope): Promise<Use> {
  const occupancy = await loadOccupancy(db, scope)
  const peaks = await loadPeaks(db, scope)
  const endings = await loadEndings(db, scope)
  const refusals = await loadRefusals(db, scope)
  const neverUsed = await loadNeverUsed(db, scope)
  const figures: Figures = {
    ...{ from: scope.from, to: scope.to, desks: await countDesks(db, scope), share: occupancy.share },
    ...{ peak: await loadPeak(db, busiestDay(scope, peaks)), averagePeak: averageOf(peaks) },
    ...(await loadSessions(db, scope)),
    endedByRule: sum(endings.filter(({ byRule }) => byRule)),
    ...{ neverUsed: neverUsed.length, refusals: sum(refusals) },
  }
  return { figures, occupancy, days: withPeaks(occupancy.days, peaks), endings, refusals, neverUsed }
}

/** The day on which the most desks were taken: only there it is looked at when that was. */
function busiestDay(scope: Scope, peaks: readonly number[]): Scope {
  const midnights = midnightsOf(scope)
  const index = peaks.indexOf(Math.max(...peaks))
  return { ...scope, begin: midnights[index] ?? scope.begin, end: midnights[index + 1] ?? scope.end }
}

function averageOf(peaks: readonly number[]): number | null {
  const used = peaks.filter((peak) => peak > 0)
  return used.length === 0 ? null : used.reduce((all, peak) => all + peak, 0) / used.length
}

const sum = (rows: readonly { count: number }[]) => rows.reduce((all, { count }) => all + count, 0)
