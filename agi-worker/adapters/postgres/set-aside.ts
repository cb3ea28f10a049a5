import { Prisma, type PrismaClient } from '../../../generated/prisma/client.ts'
import type { SetAside } from '../../routing/forwarding.ts'
import { readRows } from './rows.ts'
import type { Statement } from './together.ts'

interface Place {
  db: PrismaClient
  pbxId: string
}

/** What of ended sessions the PBX has been told beside their routing. */
export interface Over {
  /** What had been switched off for them; not needed any more. */
  setAside: readonly SetAside[]
  /** Those of it that are on again. */
  returned: readonly SetAside[]
}

export const nothingOver: Over = { setAside: [], returned: [] }

/**
 * Not that of a number that somebody holds, or is logged in as; nor the lamp of a device that somebody holds, whoever it
 * belongs to.
 */
const isFree = `NOT EXISTS (
  SELECT FROM sessions WHERE sessions.pbx = set_aside.pbx AND ended_at IS NULL AND (
    phone = number OR extension = number OR phone = substring(set_aside.name FROM '^CustomDevstate/DEV(?:CF|DND)(.+)$')))`

export const setAsideAbout: Statement = {
  name: 'set-aside-about',
  text: `SELECT number, name, value FROM set_aside WHERE pbx = $1 AND number = ANY ($2) AND ${isFree} ORDER BY number, name`,
}

/** Of everybody. */
export function readSetAside({ db, pbxId }: Place): Promise<SetAside[]> {
  return readRows(
    db,
    Prisma.sql`SELECT number, name, value FROM set_aside WHERE pbx = ${pbxId} AND ${Prisma.raw(isFree)} ORDER BY number, name`,
  )
}
