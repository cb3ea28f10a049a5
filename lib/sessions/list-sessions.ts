import { db } from '@/lib/db'
import { sessionSchema, type Session } from './session'

export type SessionState = 'open' | 'ended' | 'all'

const wheres = { open: { endedAt: null }, ended: { endedAt: { not: null } }, all: {} } as const

/** Newest first. */
export async function listSessions({ state, limit }: { state: SessionState; limit: number }): Promise<Session[]> {
  const rows = await db().session.findMany({ where: wheres[state], orderBy: { startedAt: 'desc' }, take: limit })
  return rows.map((row) => {
    const times = { startedAt: row.startedAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null }
    return sessionSchema.parse({ ...row, ...times })
  })
}
