import { encryptSecrets } from '../../pbx/secrets.ts'
import type { Pbx } from '../../sandbox/index.ts'
import type { TestStore } from './test-store.ts'
import { testKey } from './worker.ts'

/** Adds a running PBX as the settings do; the store is the one for that PBX. */
export async function addPbxOf({ db, pbxId: id }: TestStore, name: string, { environment, ports }: Pbx): Promise<void> {
  const { AMI_USERNAME, AMI_SECRET, ARI_USERNAME, ARI_PASSWORD } = environment
  const ami = { host: '127.0.0.1', port: ports.ami, tls: false, username: AMI_USERNAME }
  const ari = { url: `http://127.0.0.1:${ports.ari}`, username: ARI_USERNAME }
  const secrets = encryptSecrets(testKey, id, { amiSecret: AMI_SECRET, ariPassword: ARI_PASSWORD })
  await db.pbx.create({ data: { id, name, connection: { ami, ari }, secrets } })
}
