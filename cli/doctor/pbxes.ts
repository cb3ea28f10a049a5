import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { firstPbx } from '../../lib/contract/pbxes.ts'
import { decryptSecrets, UnreadableSecrets } from '../../pbx/secrets.ts'
import type { Settings } from '../../runtime/launch/settings.ts'
import type { Installation } from '../installation.ts'
import { checkAmi } from './ami.ts'
import type { Stored, StoredPbx } from './database.ts'
import { checkExposure } from './exposure.ts'
import { type Finding, problem } from './finding.ts'
import type { PbxSettings } from './pbx-settings.ts'
import { checkPrompts } from './prompts.ts'
import { checkAri } from './services.ts'

/** Everything about every PBX. Where there are several, each finding names its own. */
export async function checkPbxes(
  installation: Installation,
  settings: Settings,
  stored: Stored | null,
): Promise<Finding[]> {
  if (stored === null) return checkPbx(settings, null)
  const pbxes = stored.pbxes.filter(({ id }) => id !== firstPbx || settings.AMI_HOST !== '')
  const findings = await Promise.all(
    pbxes.map(async (pbx) => {
      const access = pbx.id === firstPbx ? settings : accessTo(pbx, installation)
      const found = 'check' in access ? [access] : await checkPbx(access, pbx)
      return stored.pbxes.length === 1 ? found : found.map((finding) => named(pbx.id, finding))
    }),
  )
  return findings.flat()
}

async function checkPbx(settings: PbxSettings, stored: StoredPbx | null): Promise<Finding[]> {
  // Before ARI: it tells a FreePBX, where other advice is right.
  const { findings, advice } = await checkAmi(settings, stored)
  const questions = [checkAri(settings, advice), checkPrompts(settings), checkExposure(settings)] as const
  const [ari, prompts, network] = await Promise.all(questions)
  return [...findings, ari, ...prompts, ...network]
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

function named(pbx: string, finding: Finding): Finding {
  if (pbx === firstPbx) return { pbx, ...finding }
  const spoken = (text: string) => text.replaceAll(/\bA[MR]I_[A-Z]+/g, (name) => labels[name] ?? name)
  const next = finding.next === undefined ? {} : { next: `${spoken(finding.next)} Its settings are in the dashboard.` }
  return { pbx, ...finding, found: spoken(finding.found), ...next }
}

/** How one of the others is reached, or why that is not known. */
export function accessTo(
  { id, connection, secrets }: StoredPbx,
  { dataDirectory }: Installation,
): PbxSettings | Finding {
  const lacking = 'Enter both secrets in the settings of this PBX again.'
  const file = join(dataDirectory, 'encryption-key')
  if (!connection || !secrets || !existsSync(file)) return problem('secrets', 'They are not known here.', lacking)
  try {
    const { amiSecret, ariPassword } = decryptSecrets(readFileSync(file, 'utf8').trim(), id, secrets)
    const { host, port, tls, username } = connection.ami
    const ami = { AMI_HOST: host, AMI_PORT: port, AMI_TLS: tls, AMI_USERNAME: username, AMI_SECRET: amiSecret }
    return { ...ami, ARI_URL: connection.ari.url, ARI_USERNAME: connection.ari.username, ARI_PASSWORD: ariPassword }
  } catch (error) {
    if (!(error instanceof UnreadableSecrets)) throw error
    return problem('secrets', 'They were encrypted with the key of another data folder.', lacking)
  }
}
