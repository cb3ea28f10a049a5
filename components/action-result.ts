import { shellWords } from '@/words/shell'

/** What a server action answers: done, or why not; `field` names the input that is wrong. */
export type ActionResult = { ok: true } | { ok: false; message: string; field?: string }

/** The same of an action that has something to say. */
export type ActionAnswer<T> = { ok: true; value: T } | Extract<ActionResult, { ok: false }>

/** The answer of an action, also when there is none: the network is gone, or Hot Desk was upgraded meanwhile. */
export function answerOf<R extends { ok: boolean }>(
  action: Promise<R>,
): Promise<R | Extract<ActionResult, { ok: false }>> {
  return action.catch(() => ({ ok: false, message: shellWords().noAnswer }) as const)
}
