import type { Figures } from '@/lib/contract/reports'
import { compared, lastingInWords, percent, rounded } from '@/lib/reports/words'

type KeyFiguresProps = {
  present: Figures
  before: Figures
  /** `30 days before` */
  period: string
}

const points = (share: number | null) => `${Math.round((share ?? 0) * 100)} points`

/** The few numbers by which somebody judges, each against the period before. */
export function KeyFigures({ present, before, period }: KeyFiguresProps) {
  const both = (of: (figures: Figures) => number | null, inWords = rounded) =>
    compared(of(present), of(before), inWords)
  const figures = [
    ['Most taken at once', present.peak ? `${present.peak.taken} of ${present.peak.desks}` : '–', both(peakOf)],
    ['Most on an average day', rounded(present.averagePeak), both(({ averagePeak }) => averagePeak)],
    ['Taken, day and night', percent(present.share), both(({ share }) => share, points)],
    ['Never used', `${present.neverUsed} of ${present.desks}`, both(({ neverUsed }) => neverUsed)],
    ['Log-ins and moves', rounded(present.logIns), both(({ logIns }) => logIns)],
    ['Half stay at most', lastingInWords(present.medianStay), both(({ medianStay }) => medianStay, lastingInWords)],
    ['Average stay', lastingInWords(present.averageStay), both(({ averageStay }) => averageStay, lastingInWords)],
    ['Ended by a rule', `${present.endedByRule} of ${present.ended}`, both(({ endedByRule }) => endedByRule)],
  ] as const
  return (
    <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4" aria-label="Key figures">
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

const thanBefore = (than: string, period: string) =>
  than === 'as before' ? `As in the ${period}` : `${than} than in the ${period}`
