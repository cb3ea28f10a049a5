import type { Actor } from '@/lib/contract/actor'
import { db } from '@/lib/db'
import { requestIdOf } from '@/lib/request-id'
import { workerHere } from '@/lib/worker-client'
import type { Rights } from './permissions'
import type { Context } from './verb'

/** What a verb gets from a request of the web app: a server action or the REST API. */
export function webContext(headers: Headers, actor: Actor, rights: Rights): Context {
  return { db: db(), actor, rights, worker: workerHere(), requestId: requestIdOf(headers) }
}
