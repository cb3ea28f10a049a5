import { groupFindings } from '../lib/contract/finding-groups.ts'
import type { FindingGroup } from '../lib/contract/findings.ts'
import { examinePbx } from '../pbx/doctor/examine-pbx.ts'
import { named, settingsOf } from '../pbx/doctor/pbx-settings.ts'
import type { Store } from './adapters/postgres/store.ts'
import type { PbxAccess } from './pbx-access.ts'

/** The health check of one PBX, over separate connections, so that nobody who is being served waits for it. */
export async function examine(pbx: string, store: Store, access: PbxAccess): Promise<FindingGroup[]> {
  const [pool, settings, freeDesks] = await Promise.all([store.pool(), store.settings(), store.chosenForFreeDesks()])
  const findings = await examinePbx(settingsOf(access), { pool, settings, freeDesks })
  return groupFindings(findings.map((finding) => named(pbx, finding)))
}
