import type { PrismaClient } from '@/generated/prisma/client'
import type { Actor } from '@/lib/contract/actor'
import { eventVersion, type Fact } from '@/lib/contract/events'
import type { Transaction } from '@/lib/db'
import { Problem } from '@/lib/problems/problem'
import { isPermitted, type Rights, type VerbName } from './permissions'

/** What every verb gets: on which database, for whom, and which request of theirs it is. */
export interface Context {
  db: PrismaClient
  actor: Actor
  rights: Rights
  /** Where the worker listens for a PBX that names no address itself. */
  worker: { url: string; token: string }
  /** In the events and in the logs of web and worker; null: no request, for example a timer. */
  requestId: string | null
  /** The transaction of another verb, of which this one is a part. */
  within?: Recording
}

/** What a fact is about, besides its data. */
export interface About {
  pbx?: string
  phone?: string
  extension?: string
  sessionId?: string
}

/** A transaction whose facts are written together, as the last thing that it does. */
export interface Recording {
  db: Transaction
  record: (fact: Fact, about?: About) => unknown
}

/**
 * Something that changes something: `addPhone({ ctx, input })`. It has a row in the table of permissions, which is asked
 * before anything else. Throws Problem not_allowed, or insufficient_scope for a token.
 */
export function verb<I, O>(name: VerbName, run: (ctx: Context, input: I) => Promise<O>) {
  return async ({ ctx, input }: { ctx: Context; input: I }): Promise<O> => {
    if (isPermitted(ctx.rights, name)) return run(ctx, input)
    throw new Problem(ctx.rights.kind === 'scopes' ? 'insufficient_scope' : 'not_allowed')
  }
}

/** Thousands of phones are imported at once, also on a machine that is busy. Milliseconds. */
const longest = 15_000

/**
 * Runs changes and records their facts, all or nothing; another verb joins by `{ ...ctx, within: tx }`. Facts come last:
 * recording takes the lock that orders all events, and waiting for somebody's row while holding it would be a deadlock.
 */
export async function transact<T>(ctx: Context, change: (tx: Recording) => Promise<T>): Promise<T> {
  if (ctx.within) return change(ctx.within)
  const { actor, requestId } = ctx
  const work = async (db: Transaction) => {
    const noted: { fact: Fact; about: About }[] = []
    const result = await change({ db, record: (fact, about = {}) => noted.push({ fact, about }) })
    const data = noted.map(({ fact, about: { pbx = null, ...about } }) => {
      return { ...fact, version: eventVersion(fact.type), ...about, pbxId: pbx, actor, requestId }
    })
    if (data.length > 0) await db.event.createMany({ data })
    return result
  }
  return ctx.db.$transaction(work, { timeout: longest })
}
