import { Stethoscope } from 'lucide-react'
import type { Metadata } from 'next'
import { CheckState } from '@/components/health-check/check-state'
import { FindingList } from '@/components/health-check/finding-list'
import { RunCheck } from '@/components/health-check/run-check'
import { Page } from '@/components/shell/page'
import { EmptyState } from '@/components/ui/empty-state'
import { db } from '@/lib/db'
import { loadHealthCheck } from '@/lib/health-check/load'
import { listPbxes } from '@/lib/pbxes/list-pbxes'
import { requireAdmin } from '../require-viewer'
import { startHealthCheckAction } from './actions'

export const metadata: Metadata = { title: 'Health check' }

export default async function HealthCheckPage() {
  const viewer = await requireAdmin('/health-check')
  const [check, pbxes] = await Promise.all([loadHealthCheck(db()), listPbxes(db())])
  const { running, last } = check
  const names = new Map(pbxes.map(({ id, name }) => [id, name]))
  return (
    <Page
      viewer={viewer}
      title="Health check"
      lead="Looks at everything that people need to log in, on every PBX, and says what to do where something is missing. Nothing is changed."
      action={<RunCheck isRunning={running !== null} isFirst={last === null} run={startHealthCheckAction} />}
      width="decide"
    >
      <div className="grid gap-4">
        <CheckState {...check} />
        {last ? (
          <FindingList groups={last.groups} pbxName={(id) => names.get(id) ?? id} />
        ) : running ? null : (
          <EmptyState icon={<Stethoscope />} title="Nothing has been checked yet">
            It takes some seconds, and people can go on working meanwhile.
          </EmptyState>
        )}
        <p className="text-muted">
          On the server, <code className="rounded bg-sunken px-1.5 py-0.5">hotdesk doctor</code> says the same, and
          looks at the settings file and the state of the database as well.
        </p>
      </div>
    </Page>
  )
}
