import { FreeDesksSection } from '@/components/settings/free-desks-section'
import { loadPbxReport } from '@/lib/board/pbx-report'
import { db } from '@/lib/db'
import { listFreeDesks } from '@/lib/free-desks/list-free-desks'
import { namesOfLocations } from '@/lib/phones/locations'
import { setFreeDesksAction } from '../free-desk-actions'
import type { OfPbx } from '../of-pbx'

export async function FreeDesksSettings({ pbx }: OfPbx) {
  const [choices, report, locations] = await Promise.all([
    listFreeDesks(db(), pbx),
    loadPbxReport(pbx),
    namesOfLocations(db(), pbx),
  ])
  return <FreeDesksSection {...{ pbx, choices, report, locations }} set={setFreeDesksAction} />
}
