import { refresh } from 'next/cache'
import { requireAccount, type SignedIn } from '@/lib/auth/require'
import type { Role } from '@/lib/auth/roles'
import { asProblem } from '@/lib/problems/problem'
import { inWords } from '@/lib/problems/words'

/** What a server action answers: done, or why not; `field` names the input that is wrong. */
export type ActionResult = { ok: true } | { ok: false; message: string; field?: string }

/** Runs the work of a server action for somebody who is signed in (and has the role, if one is given). */
export function runAction(role: Role | null, work: (account: SignedIn) => Promise<unknown>): Promise<ActionResult> {
  return answerAction(async () => {
    await work(await requireAccount(role))
    // The page's data may have changed with it.
    refresh()
  })
}

/** What was thrown, in words. */
export async function answerAction(work: () => Promise<unknown>): Promise<ActionResult> {
  try {
    await work()
    return { ok: true }
  } catch (error) {
    const problem = asProblem(error)
    const [first] = problem.fields
    return first ? { ok: false, ...first } : { ok: false, message: inWords(problem) }
  }
}
