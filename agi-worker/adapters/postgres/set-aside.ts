import { Prisma, type PrismaClient } from '../../../generated/prisma/client.ts'
import type { SetAside } from '../../routing/forwarding.ts'
import { readRows } from './rows.ts'
import type { Statement } from './together.ts'

interface Place {
  db: PrismaClient
  pbxId: string
}

/** What is restored on the PBX for ended sessions besides their routing. */
export interface Over {
  /** What had been switched off for them; not needed any more. */
  setAside: readonly SetAside[]
  /** Those of it that are on again. */
  returned: readonly SetAside[]
}

export const nothingOver: Over = { setAside: [], returned: [] }

/** As it is remembered. */
export interface Remembered extends SetAside {
  /** The lamp of a device that is held now, no matter who owns it: it is simply forgotten. */
  atHeldDesk: boolean
}

const open = `SELECT FROM sessions WHERE sessions.pbx = set_aside.pbx AND ended_at IS NULL`
const columns = `number, name, value,
  EXISTS (${open} AND phone = substring(set_aside.name FROM '^CustomDevstate/DEV(?:CF|DND)(.+)$')) AS "atHeldDesk"`
/** Nobody holds the number, or is logged in as it. */
const isFree = `NOT EXISTS (${open} AND (phone = number OR extension = number))`

export const setAsideAbout: Statement = {
  name: 'set-aside-about',
  text: `SELECT ${columns} FROM set_aside WHERE pbx = $1 AND number = ANY ($2) AND ${isFree} ORDER BY number, name`,
}

/** Of everybody. */
export function readSetAside({ db, pbxId }: Place): Promise<Remembered[]> {
  const [read, free] = [Prisma.raw(columns), Prisma.raw(isFree)]
  return readRows(db, Prisma.sql`SELECT ${read} FROM set_aside WHERE pbx = ${pbxId} AND ${free} ORDER BY number, name`)
}
