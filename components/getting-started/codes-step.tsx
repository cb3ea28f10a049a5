import { type PbxReport } from '@/lib/contract/pbx-report'
import { RefreshEvery } from '../live/refresh-every'
import { CodeNotices, whyNoCodes } from '../settings/codes-section'

/** Why no code leads to Hot Desk yet, and what to do. */
export function CodesStep({ report }: { report: PbxReport | null }) {
  return (
    <>
      <p>{whyNoCodes(report)}</p>
      {report ? <CodeNotices report={report} /> : null}
      <p className="text-muted">Hot Desk reads the dialplan again every half minute, and ticks this step off by itself.</p>
      <RefreshEvery seconds={3} />
    </>
  )
}
