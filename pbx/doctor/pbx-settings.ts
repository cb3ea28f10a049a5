import type { Environment } from '../../lib/contract/environment.ts'
import { firstPbx } from '../../lib/contract/pbxes.ts'
import type { Finding } from '../../lib/contract/findings.ts'
import type { FreeDeskMay } from '../../lib/contract/free-desks.ts'
import type { Settings } from '../../lib/contract/settings.ts'
import type { AmiSettings } from '../ami-connection.ts'
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

/** As the settings page calls them: only the first PBX has names in the environment. */
const labels: Record<string, string> = {
  AMI_HOST: 'AMI’s host',
  AMI_PORT: 'AMI’s port',
  AMI_TLS: 'encryption of AMI',
  AMI_USERNAME: 'AMI’s user name',
  AMI_SECRET: 'AMI’s secret',
  ARI_URL: 'ARI’s address',
  ARI_USERNAME: 'ARI’s user name',
  ARI_PASSWORD: 'ARI’s password',
}

/** The same finding, with the PBX that it is about. */
export function named(pbx: string, finding: Finding): Finding {
  if (pbx === firstPbx) return { ...finding, pbx }
  const spoken = (text: string) => text.replaceAll(/\bA[MR]I_[A-Z]+/g, (name) => labels[name] ?? name)
  const next = finding.next === undefined ? {} : { next: `${spoken(finding.next)} Its settings are in the dashboard.` }
  return { ...finding, pbx, found: spoken(finding.found), ...next }
}
