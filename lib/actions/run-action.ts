import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { actorOf, requireAccount, type SignedIn } from '@/lib/auth/require'
import { requestIdOf } from '@/lib/request-id'
import { asProblem, type Problem } from '@/lib/problems/problem'
import { inWords } from '@/lib/problems/words'
import type { Context } from '@/lib/verbs/verb'
import { webContext } from '@/lib/verbs/web-context'
import { problemsWords } from '@/words/problems'

/** What a server action answers: done, or why not; `field` names the input that is wrong. */
export type ActionResult = { ok: true } | { ok: false; message: string; field?: string }

/** Runs the work of a server action for somebody who is signed in. What they may do is up to the verbs. */
export function runAction(work: (ctx: Context, account: SignedIn) => Promise<unknown>): Promise<ActionResult> {
  return answerAction(async () => {
    const account = await requireAccount()
    await work(await actionContext(account), account)
    // The page's data may have changed with it.
    refresh()
  })
}

/** What an action answers that gives something back. */
export type ActionAnswer<T> = { ok: true; value: T } | Exclude<ActionResult, { ok: true }>

/** As runAction, for what is seen once: it is the answer. */
export async function runActionFor<T>(work: (ctx: Context) => Promise<T>): Promise<ActionAnswer<T>> {
  const made: T[] = []
  const result = await runAction(async (ctx) => made.push(await work(ctx)))
  return result.ok ? { ok: true, value: made[0] as T } : result
}

/** What a verb gets from a server action. */
export async function actionContext(account: SignedIn): Promise<Context> {
  return webContext(await headers(), actorOf(account), { kind: 'role', role: account.role })
}

/** What was thrown, in words. */
export async function answerAction(work: () => Promise<unknown>): Promise<ActionResult> {
  try {
    await work()
    return { ok: true }
  } catch (error) {
    const requestId = requestIdOf(await headers())
    const problem = asProblem(error, requestId)
    const [first] = problem.fields
    return first
      ? { ok: false, ...first }
      : { ok: false, message: `${inWords(problem)}${forTheLog(problem, requestId)}` }
  }
}

/** Which request an administrator has to look for, where the log says more. */
function forTheLog({ code }: Problem, requestId: string | null): string {
  return code === 'internal' && requestId !== null ? ` ${problemsWords().inLog(requestId)}` : ''
}
