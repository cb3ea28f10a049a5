import type { Actor } from '../../lib/contract/actor.ts'
import { db } from '../../lib/db.ts'
import { env } from '../../lib/env.ts'
import type { Context } from '../../lib/verbs/verb.ts'

/** What tests call verbs with: somebody who may do everything. */
export function verbContext(actor: Actor = { kind: 'system', reason: 'test' }): Context {
  const { HOTDESK_WORKER_PORT: port, HOTDESK_WORKER_TOKEN: token } = env()
  const worker = { url: `http://127.0.0.1:${port}`, token }
  return { db: db(), actor, rights: { kind: 'everything' }, worker, requestId: 'a-test' }
}
