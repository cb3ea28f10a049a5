import type { Context } from '@/lib/verbs/verb'
import { type ActionResult, runAction } from './run-action'

/** What a server action answers that has something to say: what was asked for, or why not. */
export type ActionAnswer<T> = { ok: true; data: T } | Extract<ActionResult, { ok: false }>

/** As runAction, with what the work answers. */
export async function answerWith<T>(work: (ctx: Context) => Promise<T>): Promise<ActionAnswer<T>> {
  const found: T[] = []
  const result = await runAction(async (ctx) => found.push(await work(ctx)))
  return result.ok ? { ok: true, data: found[0] as T } : result
}
