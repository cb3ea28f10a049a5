import { type Finding, ok, problem } from '../../lib/contract/findings.ts'
import { type Advice, inFiles } from './advice.ts'
import type { PbxSettings } from './pbx-settings.ts'
import { statusOf } from './status-of.ts'

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
