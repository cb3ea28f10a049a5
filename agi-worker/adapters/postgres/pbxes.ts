import { type PbxConnection, pbxConnectionSchema } from '../../../lib/contract/pbxes.ts'
import type { PrismaClient } from '../../../generated/prisma/client.ts'

/** A PBX as the table has it; nothing of its connection is there where the environment describes it. */
export interface PbxRow {
  id: string
  connection: PbxConnection | null
  /** Encrypted: pbx/secrets.ts. */
  secrets: string | null
}

export type { Database } from './database.ts'

/** The PBXs that there are now. */
export async function readPbxes(db: PrismaClient): Promise<PbxRow[]> {
  const select = { id: true, connection: true, secrets: true }
  const rows = await db.pbx.findMany({ where: { removedAt: null }, orderBy: { id: 'asc' }, select })
  return rows.map(({ connection, ...row }) => {
    // One that a newer version has written in another shape must not keep the others from being served.
    return { ...row, connection: pbxConnectionSchema.safeParse(connection).data ?? null }
  })
}

/** The PBX that a session was begun on; null where there is no such session. */
export async function pbxOfSession(db: PrismaClient, id: string): Promise<string | null> {
  return (await db.session.findUnique({ where: { id }, select: { pbxId: true } }))?.pbxId ?? null
}
