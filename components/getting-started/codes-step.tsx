import type { PbxReport } from '@/lib/contract/pbx-report'
import { gettingStartedWords } from '@/words/getting-started'
import { RefreshEvery } from '../live/refresh-every'
import { CodeNotices, whyNoCodes } from '../settings/codes-section'

/** Why no code leads to Hot Desk yet, and what to do. */
export function CodesStep({ report }: { report: PbxReport | null }) {
  return (
    <>
      <p>{whyNoCodes(report)}</p>
      {report ? <CodeNotices report={report} /> : null}
      <p className="text-muted">{gettingStartedWords().codes.byItself}</p>
      <RefreshEvery seconds={3} />
    </>
  )
}
