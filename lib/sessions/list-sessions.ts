import type { Session as SessionRow } from '@/generated/prisma/client'
import type { Transaction } from '@/lib/db'
import { isUuid } from '@/lib/is-uuid'
import { requirePbxOfPast } from '@/lib/pbxes/require-pbx'
import { Problem } from '@/lib/problems/problem'
import { sessionSchema, type Session } from './session'

export type SessionState = 'open' | 'ended' | 'all'

const wheres = { open: { endedAt: null }, ended: { endedAt: { not: null } }, all: {} } as const

/** Of all PBXs or of one, newest first. Throws Problem no_such_pbx. */
export async function listSessions(
  db: Transaction,
  { state, limit, pbx }: { state: SessionState; limit: number; pbx?: string | undefined },
): Promise<Session[]> {
  if (pbx !== undefined) await requirePbxOfPast(db, pbx)
  const where = { ...wheres[state], ...(pbx !== undefined && { pbxId: pbx }) }
  const rows = await db.session.findMany({ where, orderBy: { startedAt: 'desc' }, take: limit })
  return rows.map(fromRow)
}

/** An open session or a past one. Throws Problem no_such_session. */
export async function findSession(db: Transaction, id: string): Promise<Session> {
  const row = isUuid(id) ? await db.session.findUnique({ where: { id } }) : null
  if (!row) throw new Problem('no_such_session')
  return fromRow(row)
}

function fromRow(row: SessionRow): Session {
  const times = { startedAt: row.startedAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null }
  return sessionSchema.parse({ ...row, pbx: row.pbxId, ...times })
}
