import type { Settings } from '../../runtime/launch/settings.ts'
import { type Finding, ok, problem } from '../../lib/contract/findings.ts'
import type { Installation } from '../installation.ts'
import { workerFinding } from '../../lib/health-check/worker-finding.ts'
import { askHealth } from '../../lib/worker-client.ts'
import { statusOf } from '../../pbx/doctor/status-of.ts'
import { workerOf } from '../worker.ts'

export async function checkWorker(installation: Installation): Promise<Finding> {
  const worker = workerOf(installation)
  return workerFinding(await askHealth(worker), worker.url)
}

export async function checkWeb({ HOTDESK_HOST, HOTDESK_PORT }: Settings): Promise<Finding> {
  const host = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[HOTDESK_HOST] ?? HOTDESK_HOST
  const address = `http://${host}:${HOTDESK_PORT}`
  const status = await statusOf(new URL('/api/health', address), { redirect: 'manual' })
  if (status === 200) return ok('dashboard', `it answers at ${address}`)
  return problem(
    'dashboard',
    `It does not answer at ${address}.`,
    'Start Hot Desk (npm start, or systemctl start hotdesk.target).',
  )
}
