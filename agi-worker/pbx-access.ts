import type { AmiSettings } from '../pbx/ami-connection.ts'
import { decryptSecrets, UnreadableSecrets } from '../pbx/secrets.ts'
import { firstPbx, type PbxConnection } from '../lib/contract/pbxes.ts'
import type { AriSettings } from './adapters/ari/ari.ts'
import type { PbxRow } from './adapters/postgres/pbxes.ts'
import type { Config } from './config.ts'

/** How a PBX is reached, with its secrets. */
export interface PbxAccess {
  ami: AmiSettings
  ari: Omit<AriSettings, 'application'>
}

/** Nobody can connect to the PBX with what the database holds; the message says what to do. */
export class NoAccess extends Error {
  override name = 'NoAccess'
}

/** The environment describes the connection to the first PBX, the database those of all others. Throws NoAccess. */
export function accessTo({ id, connection, secrets }: PbxRow, config: Config): PbxAccess {
  if (id === firstPbx) return { ami: config.ami, ari: config.ari }
  if (!connection || !secrets)
    throw new NoAccess('Its connection is not complete: enter it in the settings of this PBX')
  if (isThatOfFirst(connection, config))
    throw new NoAccess('Its address is that of the PBX main: every PBX has its own')
  try {
    const { amiSecret, ariPassword } = decryptSecrets(config.encryptionKey, id, secrets)
    return { ami: { ...connection.ami, secret: amiSecret }, ari: { ...connection.ari, password: ariPassword } }
  } catch (error) {
    if (!(error instanceof UnreadableSecrets)) throw error
    throw new NoAccess(
      'Its secrets were encrypted with another key: enter AMI’s secret and ARI’s password in the settings of this PBX again, or give this worker the data folder they were entered with',
    )
  }
}

/** Served twice, each would undo what the other one does. */
function isThatOfFirst({ ami, ari }: PbxConnection, { ami: first, ari: { url } }: Config): boolean {
  if (ami.host === first.host && ami.port === first.port) return true
  return URL.canParse(url) && new URL(ari.url).host === new URL(url).host
}
