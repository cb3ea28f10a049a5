'use server'
import { runAction, runActionFor, type ActionResult } from '@/lib/actions/run-action'
import type { Candidate } from '@/lib/contract/candidates'
import type { NewPhone } from '@/lib/contract/phones'
import { db } from '@/lib/db'
import { importPhones } from '@/lib/phones/import-phones'
import { listCandidates } from '@/lib/phones/list-candidates'
import { Problem } from '@/lib/problems/problem'
import { isPermitted } from '@/lib/verbs/permissions'

/** As many as can be added at once. */
const most = 5_000

/** All that fit a search, to add them together. */
export async function findCandidatesAction(pbx: string, search: string) {
  return runActionFor<Candidate[]>(async ({ rights }) => {
    if (!isPermitted(rights, 'phone.add')) throw new Problem('not_allowed')
    return (await listCandidates(db(), { pbx, search, limit: most })).candidates
  })
}

/** Refused where one of them is in the pool by now: it would be changed. */
export async function addPhonesAction(pbx: string, phones: NewPhone[]): Promise<ActionResult> {
  return runAction((ctx) =>
    importPhones({ ctx, input: { pbx, phones, expected: { added: phones.length, changed: 0, removed: 0 } } }),
  )
}
