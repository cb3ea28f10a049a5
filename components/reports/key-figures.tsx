import type { Figures } from '@/lib/contract/reports'
import { compared, lastingInWords, percent, rounded } from '@/lib/reports/words'
import { reportTablesWords } from '@/words/report-tables'
import { reportsWords } from '@/words/reports'

type KeyFiguresProps = {
  present: Figures
  before: Figures
  /** `30 days before` */
  period: string
}

const points = (share: number | null) => reportTablesWords().points(Math.round((share ?? 0) * 100))

/** The few numbers by which somebody judges, each against the period before. */
export function KeyFigures({ present, before, period }: KeyFiguresProps) {
  const words = reportTablesWords()
  const both = (of: (figures: Figures) => number | null, inWords = rounded) =>
    compared(of(present), of(before), inWords)
  const figures = [
    [words.mostAtOnce, present.peak ? words.of(present.peak.taken, present.peak.desks) : '–', both(peakOf)],
    [words.mostOnAverageDay, rounded(present.averagePeak), both(({ averagePeak }) => averagePeak)],
    [words.takenAlways, percent(present.share), both(({ share }) => share, points)],
    [words.neverUsed, words.of(present.neverUsed, present.desks), both(({ neverUsed }) => neverUsed)],
    [words.logInsAndMoves, rounded(present.logIns), both(({ logIns }) => logIns)],
    [words.halfStay, lastingInWords(present.medianStay), both(({ medianStay }) => medianStay, lastingInWords)],
    [words.averageStay, lastingInWords(present.averageStay), both(({ averageStay }) => averageStay, lastingInWords)],
    [words.endedByRule, words.of(present.endedByRule, present.ended), both(({ endedByRule }) => endedByRule)],
  ] as const
  return (
    <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4" aria-label={words.keyFigures}>
      {figures.map(([name, value, than]) => (
        <div key={name} className="flex flex-col rounded-xl border bg-surface p-4">
          <dt className="text-[0.8125rem] text-muted">{name}</dt>
          <dd className="text-xl font-semibold tracking-tight tabular-nums">{value}</dd>
          {than ? <dd className="text-[0.8125rem] text-muted">{thanBefore(than, period)}</dd> : null}
        </div>
      ))}
    </dl>
  )
}

const peakOf = ({ peak }: Figures) => peak?.taken ?? 0

function thanBefore(than: string, period: string): string {
  const words = reportTablesWords()
  return than === reportsWords().asBefore ? words.asBefore(period) : words.thanBefore(than, period)
}
