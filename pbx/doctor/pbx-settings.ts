import type { Environment } from '../../lib/contract/environment.ts'
import { firstPbx } from '../../lib/contract/pbxes.ts'
import { withLabels } from '../../lib/contract/finding-words.ts'
import type { Finding } from '../../lib/contract/findings.ts'
import type { FreeDeskMay } from '../../lib/contract/free-desks.ts'
import type { Settings } from '../../lib/contract/settings.ts'
import type { AmiSettings } from '../ami-connection.ts'
import { findingsWords } from '../../words/findings.ts'
import type { AriAccess } from '../prompts/read-sounds.ts'

type Ami = 'AMI_HOST' | 'AMI_PORT' | 'AMI_TLS' | 'AMI_USERNAME' | 'AMI_SECRET'
type Ari = 'ARI_URL' | 'ARI_USERNAME' | 'ARI_PASSWORD'

/** How a PBX is reached, under the names that the first one has in the environment. */
export type PbxSettings = Pick<Environment, Ami | Ari> & Partial<Pick<Environment, 'HOTDESK_HANDOVER_SECRET'>>

export function settingsOf({ ami, ari }: { ami: AmiSettings; ari: AriAccess }): PbxSettings {
  const { host, port, tls = false, username, secret } = ami
  const forAmi = { AMI_HOST: host, AMI_PORT: port, AMI_TLS: tls, AMI_USERNAME: username, AMI_SECRET: secret }
  return { ...forAmi, ARI_URL: ari.url, ARI_USERNAME: ari.username, ARI_PASSWORD: ari.password }
}

/** What Hot Desk wants of a PBX, as its database has it. */
export interface Wanted {
  /** The numbers of its phones. */
  pool: readonly string[]
  settings: Settings
  /** What free desks are held to, anywhere on it. */
  freeDesks: readonly FreeDeskMay[]
}

/** The same finding, with the PBX that it is about. */
export function named(pbx: string, finding: Finding): Finding {
  if (pbx === firstPbx) return { ...finding, pbx }
  const { found, next, said } = finding
  return {
    ...{ ...finding, pbx, found: withLabels(found) },
    ...(next !== undefined && { next: findingsWords().inDashboard(withLabels(next)) }),
    ...(said && { said: { ...said, settings: 'dashboard' as const } }),
  }
}
