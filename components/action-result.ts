/** What a server action answers: done, or why not; `field` names the input that is wrong. */
export type ActionResult = { ok: true } | { ok: false; message: string; field?: string }
