import Link from 'next/link'
import type { PbxReport } from '@/lib/contract/pbx-report'
import { firstPbx } from '@/lib/contract/pbxes'
import type { RoutingSettings } from '@/lib/contract/settings'
import { Notice } from '../ui/notice'
import { Section } from '../ui/section'
import { pbxSettingsWords } from '@/words/pbx-settings'

type CodesSectionProps = { pbx: string; report: PbxReport | null; settings: RoutingSettings }

/** The feature codes as the PBX's dialplan has them, and what stands in their way. */
export function CodesSection({ pbx, report, settings }: CodesSectionProps) {
  const words = pbxSettingsWords().codes
  return (
    <Section title={words.title} lead={words.lead}>
      {report?.codes.length ? (
        <>
          <Codes codes={report.codes} />
          <p className="text-muted">{words.toChange}</p>
        </>
      ) : (
        <p className="text-muted">{whyNoCodes(report)}</p>
      )}
      <p>
        <Link href={pbx === firstPbx ? '/card' : `/card?pbx=${pbx}`} className="underline underline-offset-4">
          {words.printCard}
        </Link>
      </p>
      {report ? <CodeNotices report={report} /> : null}
      {settings.strategy === 'call_forward' && report?.dialplanReadable && !report.deliversForwards && (
        <Notice tone="danger" title={words.noForwards}>
          {words.noForwardsHelp}
        </Notice>
      )}
    </Section>
  )
}

/** What of the dialplan, and of the AMI user's rights, stands in the way. */
export function CodeNotices({ report: { taken, missingActions } }: { report: PbxReport }) {
  const words = pbxSettingsWords().codes
  return (
    <>
      {taken.map(({ code, context }) => (
        <Notice key={code} tone="warning" title={words.taken(code, context)}>
          {words.takenHelp(code)}
        </Notice>
      ))}
      {missingActions.length > 0 ? (
        <Notice tone="warning" title={words.missingActions(missingActions.join(', '))}>
          {words.missingActionsHelp}
        </Notice>
      ) : null}
    </>
  )
}

function Codes({ codes }: { codes: PbxReport['codes'] }) {
  const does: Record<PbxReport['codes'][number]['does'], string> = pbxSettingsWords().codes.does
  return (
    <dl className="grid gap-2">
      {codes.map((code) => (
        <div key={`${code.does} ${code.code}`} className="flex flex-wrap items-center justify-between gap-2">
          <dt>{does[code.does]}</dt>
          <dd className="tabular-nums">{code.code}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Why no code leads to Hot Desk, and what to do. */
export function whyNoCodes(report: PbxReport | null): string {
  const words = pbxSettingsWords().codes
  if (report === null) return words.notRead
  return report.dialplanReadable ? words.none : words.unreadable
}
