import type { PbxConnection } from '@/lib/contract/pbxes'
import type { Transaction } from '@/lib/db'
import { Problem } from '@/lib/problems/problem'
import { settingsInputWords } from '@/words/settings-input'
import { listPbxes } from './list-pbxes'

const amiOf = ({ ami: { host, port } }: PbxConnection) => `${host.toLowerCase()}:${port}`
const ariOf = ({ ari: { url } }: PbxConnection) => new URL(url).host

/**
 * Two PBXs with one address would be one PBX that is served twice, each undoing what the other one does. That of the first
 * PBX is known to its worker alone, which refuses it as well. Throws Problem bad_request.
 */
export async function requireOwnAddress(db: Transaction, id: string, connection: PbxConnection): Promise<void> {
  for (const { id: other, name, connection: theirs } of await listPbxes(db)) {
    if (other === id || !theirs) continue
    const message = settingsInputWords().addressTaken(name)
    if (amiOf(theirs) === amiOf(connection))
      throw new Problem('bad_request', [{ field: 'connection.ami.host', message }])
    if (ariOf(theirs) === ariOf(connection))
      throw new Problem('bad_request', [{ field: 'connection.ari.url', message }])
  }
}

/** Whether secrets would go where they did not go before, or in the clear. */
export function leadsElsewhere(before: PbxConnection | null, after: PbxConnection): boolean {
  if (!before) return true
  const isOpened = before.ami.tls && !after.ami.tls
  return amiOf(before) !== amiOf(after) || isOpened || new URL(before.ari.url).origin !== new URL(after.ari.url).origin
}
