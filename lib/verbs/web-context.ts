import type { Actor } from '@/lib/contract/actor'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Rights } from './permissions'
import type { Context } from './verb'

/** What a verb gets from a request of the web app: a server action or the REST API. */
export function webContext(headers: Headers, actor: Actor, rights: Rights): Context {
  const { HOTDESK_WORKER_PORT: port, HOTDESK_WORKER_TOKEN: token } = env()
  const worker = { url: `http://127.0.0.1:${port}`, token }
  return { db: db(), actor, rights, worker, requestId: headers.get('X-Request-Id') }
}
