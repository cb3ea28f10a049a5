import { Stethoscope } from 'lucide-react'
import type { Metadata } from 'next'
import { CheckState } from '@/components/health-check/check-state'
import { FindingList } from '@/components/health-check/finding-list'
import { RunCheck } from '@/components/health-check/run-check'
import { Page } from '@/components/shell/page'
import { EmptyState } from '@/components/ui/empty-state'
import { sentenceWith } from '@/components/ui/sentence-with'
import { db } from '@/lib/db'
import { isDue, loadHealthCheck } from '@/lib/health-check/load'
import { listPbxes } from '@/lib/pbxes/list-pbxes'
import { healthCheckWords } from '@/words/health-check'
import { moment } from '../moment'
import { requireAdmin } from '../require-viewer'
import { startHealthCheckAction } from './actions'

export const generateMetadata = (): Metadata => ({ title: healthCheckWords().title })

export default async function HealthCheckPage() {
  const viewer = await requireAdmin('/health-check')
  const renderedAt = await moment()
  const [check, pbxes] = await Promise.all([loadHealthCheck(db()), listPbxes(db())])
  const { running, last } = check
  const names = new Map(pbxes.map(({ id, name }) => [id, name]))
  const words = healthCheckWords()
  return (
    <Page
      viewer={viewer}
      title={words.title}
      lead={words.lead}
      action={
        <RunCheck
          isRunning={running !== null}
          isFirst={last === null}
          isDue={isDue(check, renderedAt)}
          run={startHealthCheckAction}
        />
      }
      width="decide"
    >
      <div className="grid gap-4">
        <CheckState {...check} />
        {last ? (
          <FindingList groups={last.groups} pbxName={(id) => names.get(id) ?? id} />
        ) : running ? null : (
          <EmptyState icon={<Stethoscope />} title={words.empty}>
            {words.emptyHelp}
          </EmptyState>
        )}
        <p className="text-muted">
          {sentenceWith(words.onServer, <code className="rounded bg-sunken px-1.5 py-0.5">{onServer}</code>)}
        </p>
      </div>
    </Page>
  )
}

/** A command, in every language. */
const onServer = 'hotdesk doctor'
