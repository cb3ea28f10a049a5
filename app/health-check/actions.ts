'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import { startHealthCheck } from '@/lib/health-check/start'
import { asProblem } from '@/lib/problems/problem'

/** Answers when it has begun: the page shows how far it has come. */
export async function startHealthCheckAction(): Promise<ActionResult> {
  return runAction(async (ctx) => {
    const { finished } = await startHealthCheck({ ctx, input: {} })
    // Logged: nobody waits for it any more.
    void finished.catch((error: unknown) => asProblem(error, ctx.requestId))
  })
}
