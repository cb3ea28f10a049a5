import { type Finding, ok, problem, say } from '@/lib/contract/findings'
import type { WorkerHealth } from '@/lib/contract/health'

/** What a worker's answer, or its silence, means. @param url where it was asked */
export function workerFinding(health: WorkerHealth | 'gone' | 'silent', url: string): Finding {
  if (health === 'silent') return problem('worker', say('workerSilent'), say('workerSilentNext'))
  if (health === 'gone') return problem('worker', say('workerGone', url), say('workerGoneNext'))
  const served = Object.entries(health.pbxes)
  const links = served.map(([id, { ami, ari }]) => `${served.length > 1 ? `${id} ` : ''}AMI ${ami}, ARI ${ari}`)
  const found = links.length > 0 ? say('workerRuns', links.join('; ')) : say('workerServesNone')
  if (served.length > 0 && served.every(([, { ami, ari }]) => ami === 'up' && ari === 'up')) return ok('worker', found)
  return problem('worker', found, say('workerTriesAgain'))
}
