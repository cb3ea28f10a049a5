import type { Actor } from '../../lib/contract/actor.ts'
import { db } from '../../lib/db.ts'
import { workerHere } from '../../lib/worker-client.ts'
import type { Context } from '../../lib/verbs/verb.ts'

/** What tests call verbs with: somebody who may do everything. */
export function verbContext(actor: Actor = { kind: 'system', reason: 'test' }): Context {
  return { db: db(), actor, rights: { kind: 'everything' }, worker: workerHere(), requestId: 'a-test' }
}
