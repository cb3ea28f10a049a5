import type { Settings } from '../../runtime/launch/settings.ts'
import type { Installation } from '../installation.ts'
import { askHealth } from '../../lib/worker-client.ts'
import { workerOf } from '../worker.ts'
import { type Advice, inFiles } from './advice.ts'
import { type Finding, ok, problem } from './finding.ts'
import type { PbxSettings } from './pbx-settings.ts'

/** ARI: reachable, the credentials right, and allowed to write. Nothing is changed: no channel has such a name. */
export async function checkAri(
  { ARI_URL, ARI_USERNAME, ARI_PASSWORD }: PbxSettings,
  advice: Advice = inFiles,
): Promise<Finding> {
  const address = new URL('/ari/channels/hotdesk-doctor', ARI_URL)
  const authorization = `Basic ${Buffer.from(`${ARI_USERNAME}:${ARI_PASSWORD}`).toString('base64')}`
  const status = await statusOf(address, { method: 'DELETE', headers: { authorization } })
  switch (status) {
    case 401:
      return problem('ARI', 'The password or the user is wrong.', advice.ariUser)
    case 403:
      return problem('ARI', 'The ARI user may only read.', advice.ariMayWrite)
    case 404:
      return ok('ARI', `user accepted by ${address.host}`)
    case null:
      return problem('ARI', `Nothing answers at ${address.host}.`, advice.ariAnswers)
    default:
      return problem(
        'ARI',
        `${address.host} answers with ${status}, as ARI does not.`,
        'Check ARI_URL, and that res_ari is loaded.',
      )
  }
}

export async function checkWorker(installation: Installation): Promise<Finding> {
  const worker = workerOf(installation)
  const health = await askHealth(worker)
  if (health === 'silent')
    return problem(
      'worker',
      'It did not answer in time.',
      'Its log says what it is doing; it is replaced when it hangs.',
    )
  if (health === 'gone')
    return problem(
      'worker',
      `No worker of this installation answers at ${worker.url}.`,
      'Start Hot Desk (npm start, or systemctl start hotdesk.target). If it runs, check HOTDESK_WORKER_PORT, and that this user may read the data folder.',
    )
  const served = Object.entries(health.pbxes)
  const links = served.map(([id, { ami, ari }]) => `${served.length > 1 ? `${id} ` : ''}AMI ${ami}, ARI ${ari}`)
  const found = `it runs; ${links.join('; ') || 'it serves no PBX'}`
  if (served.length > 0 && served.every(([, { ami, ari }]) => ami === 'up' && ari === 'up')) return ok('worker', found)
  return problem('worker', found, 'See AMI and ARI above; the worker tries again by itself.')
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

async function statusOf(address: URL, options: RequestInit): Promise<number | null> {
  const limit = { signal: AbortSignal.timeout(5_000) }
  return fetch(address, { ...options, ...limit }).then(
    ({ status }) => status,
    () => null,
  )
}
