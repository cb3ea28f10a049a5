import Link from 'next/link'
import type { PbxReport } from '@/lib/contract/pbx-report'
import { firstPbx } from '@/lib/contract/pbxes'
import type { RoutingSettings } from '@/lib/contract/settings'
import { Notice } from '../ui/notice'
import { Section } from '../ui/section'

type CodesSectionProps = { pbx: string; report: PbxReport | null; settings: RoutingSettings }

/** The feature codes as the PBX's dialplan has them, and what stands in their way. */
export function CodesSection({ pbx, report, settings }: CodesSectionProps) {
  return (
    <Section title="Feature codes" lead="What people dial on a desk, as read from the PBX’s dialplan.">
      {report?.codes.length ? (
        <>
          <Codes codes={report.codes} />
          <p className="text-muted">
            To change a code, use Admin, Feature Codes in FreePBX, then Apply Config, or the dialplan of a plain
            Asterisk. It is shown here within half a minute; then print new cards.
          </p>
        </>
      ) : (
        <p className="text-muted">{whyNoCodes(report)}</p>
      )}
      <p>
        <Link href={pbx === firstPbx ? '/card' : `/card?pbx=${pbx}`} className="underline underline-offset-4">
          Print a card for desks
        </Link>
      </p>
      {report ? <CodeNotices report={report} /> : null}
      {settings.strategy === 'call_forward' && report?.dialplanReadable && !report.deliversForwards && (
        <Notice tone="danger" title="The dialplan has no context that delivers forwarded calls.">
          Include hotdesk-forward in the dialplan, or choose device assignment above.
        </Notice>
      )}
    </Section>
  )
}

/** What of the dialplan, and of the AMI user's rights, stands in the way. */
export function CodeNotices({ report: { taken, missingActions } }: { report: PbxReport }) {
  return (
    <>
      {taken.map(({ code, context }) => (
        <Notice
          key={code}
          tone="warning"
          title={`${code} belongs to something else: the dialplan context ${context} answers it.`}
        >
          Until that is mended, people who dial {code} do not reach Hot Desk. In FreePBX, switch the other code off or
          change it under Admin, Feature Codes, then Apply Config. Or give Hot Desk another code there.
        </Notice>
      ))}
      {missingActions.length > 0 ? (
        <Notice tone="warning" title={`The AMI user may not use: ${missingActions.join(', ')}`}>
          Give it write = system,call,reporting in manager.conf, reload the manager module, then start Hot Desk again.
        </Notice>
      ) : null}
    </>
  )
}

const does = {
  login: 'Log in',
  logout: 'Log out',
  logout_anywhere: 'Log out from any phone, followed by the extension',
}

function Codes({ codes }: { codes: PbxReport['codes'] }) {
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
  if (report === null) return 'The PBX has not been read yet.'
  if (!report.dialplanReadable)
    return 'Hot Desk may not read the dialplan. Give its AMI user the class reporting, then reload the manager module.'
  return 'The dialplan leads no code to Hot Desk: people cannot log in at a phone yet. Install the module in FreePBX, or run npx hotdesk install-asterisk for a plain Asterisk.'
}
