import type { ReportDay } from '@/lib/contract/reports'
import type { Transaction } from '@/lib/db'
import { type DayAverage, loadOccupancy } from './occupancy'
import { loadPeaks } from './peaks'
import type { Scope } from './range'

/** Each day that has begun. */
export async function loadDays(db: Transaction, scope: Scope): Promise<ReportDay[]> {
  const { days } = await loadOccupancy(db, scope)
  return withPeaks(days, await loadPeaks(db, scope))
}

export const withPeaks = (days: readonly DayAverage[], peaks: readonly number[]): ReportDay[] =>
  days.map((day, index) => ({ ...day, peak: peaks[index] ?? 0 }))
