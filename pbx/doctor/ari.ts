import { type Finding, ok, problem, say } from '../../lib/contract/findings.ts'
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
      return problem('ARI', say('ariWrongUser'), advice.ariUser)
    case 403:
      return problem('ARI', say('ariReadsOnly'), advice.ariMayWrite)
    case 404:
      return ok('ARI', say('ariAccepts', address.host))
    case null:
      return problem('ARI', say('ariSilent', address.host), advice.ariAnswers)
    default:
      return problem('ARI', say('ariAnswersOddly', address.host, status), say('ariCheckUrl'))
  }
}
