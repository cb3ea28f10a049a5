import { whyNotWords } from '@/lib/contract/free-desk-words'
import { type FreeDesks, type SetFreeDesks, setFreeDesksSchema, whyNot } from '@/lib/contract/free-desks'
import { pbxReportSchema } from '@/lib/contract/pbx-report'
import type { Transaction } from '@/lib/db'
import { takePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'
import { readFreeDesks } from './list-free-desks'
import { settingsInputWords } from '@/words/settings-input'

type Wanted = ReturnType<typeof setFreeDesksSchema.parse>

/** What was chosen, as it is now; null: nothing, any more. */
export interface FreeDesksSet {
  chosen: FreeDesks | null
  isNew: boolean
}

/**
 * Chooses what free desks may do, at a location or on the whole PBX. What was chosen already leaves no event. Throws Problem
 * no_such_pbx, or bad_request, which says why where the PBX cannot hold desks to it.
 */
export const setFreeDesks = verb('free_desks.set', async (ctx, input: SetFreeDesks): Promise<FreeDesksSet> => {
  const wanted = parse(setFreeDesksSchema, input)
  const { pbx, location, may } = wanted
  return transact(ctx, async (tx) => {
    await takePbx(tx.db, pbx)
    const key = { pbxId_location: { pbxId: pbx, location } }
    const row = await tx.db.freeDesk.findUnique({ where: key })
    const before = row && readFreeDesks(row)
    if (may !== null) await requirePossible(tx.db, { ...wanted, may })
    if (may === null) await tx.db.freeDesk.deleteMany({ where: { pbxId: pbx, location } })
    else await tx.db.freeDesk.upsert({ where: key, create: { pbxId: pbx, location, may }, update: { may } })
    if (may !== null && may !== 'everything') await noteRestriction(tx.db, pbx)
    const was = before?.may ?? null
    if (was !== may) tx.record({ type: 'free_desks.set', data: { location, may, before: was } }, { pbx })
    return { chosen: may && { pbx, location, may }, isNew: row === null }
  })
})

async function requirePossible(tx: Transaction, { pbx: pbxId, location, may }: Wanted & FreeDesks): Promise<void> {
  if (location !== '' && (await tx.location.count({ where: { pbxId, name: location } })) === 0)
    throw wrong('location', settingsInputWords().noSuchLocation(location))
  const row = await tx.pbxReport.findUnique({ where: { pbxId } })
  const why = whyNot(may, row && pbxReportSchema.parse(row.report))
  if (why !== null) throw wrong('may', whyNotWords()[why])
}

/** Also when it is taken back, the PBX is not removed before the worker has seen that nothing is left there. */
async function noteRestriction(tx: Transaction, pbxId: string): Promise<void> {
  const chosenAt = new Date()
  await tx.restrictedPbx.upsert({ where: { pbxId }, create: { pbxId, chosenAt }, update: { chosenAt } })
}

const wrong = (field: string, message: string) => new Problem('bad_request', [{ field, message }])
