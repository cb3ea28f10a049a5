import type { Context } from '../context.ts'
import { Denied } from './denied.ts'
import { logOut } from './log-out.ts'

/** Logs people out of phones that have left the pool without anybody asking us first, for example in the database. */
export async function endStranded(ctx: Context): Promise<void> {
  for (const session of await ctx.store.strandedSessions()) {
    await logOut(ctx, session, 'phone_removed', { kind: 'system', reason: 'the phone left the pool' }).catch(
      (error: unknown) => {
        if (!(error instanceof Denied)) throw error
      },
    )
  }
}
