import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Finding, problem } from '../../lib/contract/findings.ts'
import { firstPbx } from '../../lib/contract/pbxes.ts'
import { examinePbx } from '../../pbx/doctor/examine-pbx.ts'
import { named, type PbxSettings, settingsOf } from '../../pbx/doctor/pbx-settings.ts'
import { decryptSecrets, UnreadableSecrets } from '../../pbx/secrets.ts'
import type { Settings } from '../../runtime/launch/settings.ts'
import type { Installation } from '../installation.ts'
import type { Stored, StoredPbx } from './database.ts'

/** Everything about every PBX. Where there are several, each finding names its own. */
export async function checkPbxes(
  installation: Installation,
  settings: Settings,
  stored: Stored | null,
): Promise<Finding[]> {
  if (stored === null) return examinePbx(settings, null)
  const pbxes = stored.pbxes.filter(({ id }) => id !== firstPbx || settings.AMI_HOST !== '')
  const findings = await Promise.all(
    pbxes.map(async (pbx) => {
      const access = pbx.id === firstPbx ? settings : accessTo(pbx, installation)
      const found = 'check' in access ? [access] : await examinePbx(access, pbx)
      return stored.pbxes.length === 1 ? found : found.map((finding) => named(pbx.id, finding))
    }),
  )
  return findings.flat()
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
    return settingsOf({
      ami: { ...connection.ami, secret: amiSecret },
      ari: { ...connection.ari, password: ariPassword },
    })
  } catch (error) {
    if (!(error instanceof UnreadableSecrets)) throw error
    return problem('secrets', 'They were encrypted with the key of another data folder.', lacking)
  }
}
