import { type Finding, ok, problem } from '@/lib/contract/findings'
import type { WorkerHealth } from '@/lib/contract/health'

/** What a worker's answer, or its silence, means. @param url where it was asked */
export function workerFinding(health: WorkerHealth | 'gone' | 'silent', url: string): Finding {
  if (health === 'silent')
    return problem(
      'worker',
      'It did not answer in time.',
      'Its log says what it is doing; it is replaced when it hangs.',
    )
  if (health === 'gone')
    return problem(
      'worker',
      `No worker of this installation answers at ${url}.`,
      'Start Hot Desk (npm start, or systemctl start hotdesk.target). If it runs, check HOTDESK_WORKER_PORT, and that this user may read the data folder.',
    )
  const served = Object.entries(health.pbxes)
  const links = served.map(([id, { ami, ari }]) => `${served.length > 1 ? `${id} ` : ''}AMI ${ami}, ARI ${ari}`)
  const found = `it runs; ${links.join('; ') || 'it serves no PBX'}`
  if (served.length > 0 && served.every(([, { ami, ari }]) => ami === 'up' && ari === 'up')) return ok('worker', found)
  return problem('worker', found, 'See AMI and ARI; the worker tries again by itself.')
}
