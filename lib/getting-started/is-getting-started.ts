import { firstPbx } from '@/lib/contract/pbxes'
import type { Transaction } from '@/lib/db'
import { processWide } from '@/lib/process-wide'
import { loadSettings } from '@/lib/settings/load-settings'

/** Whether this process has seen that somebody has logged in: it stays so, and every page would ask. */
const seen = () => processWide('getting started', () => ({ login: false }))

/** Whether administrators are led through the first steps: until somebody has logged in at a desk, or a setting ends it. */
export async function isGettingStarted(db: Transaction): Promise<boolean> {
  if (seen().login) return false
  const [session, { general }] = await Promise.all([
    db.session.findFirst({ select: { id: true } }),
    loadSettings(db, firstPbx),
  ])
  seen().login = session !== null
  return session === null && general.values.gettingStarted
}
