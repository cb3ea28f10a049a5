/** What a server action answers: done, or why not; `field` names the input that is wrong. */
export type ActionResult = { ok: true } | Failure
type Failure = { ok: false; message: string; field?: string }

const unanswered = 'Hot Desk did not answer. Reload the page to see whether it was done, then try again.'

/** The answer of an action, also when there is none: the network is gone, or Hot Desk was upgraded meanwhile. */
export function answerOf<R extends ActionResult>(action: Promise<R>): Promise<R | Failure> {
  return action.catch((): Failure => ({ ok: false, message: unanswered }))
}
