import {
  type MailboxState,
  mailboxStateSchema,
  type PinFinding,
  pinFindingSchema,
} from '../../../lib/contract/people.ts'
import { Prisma, type PrismaClient } from '../../../generated/prisma/client.ts'
import { list, readRows } from './rows.ts'

/** An extension of the PBX; columns of people. */
export interface KnownPerson {
  extension: string
  name: string
  mailbox: MailboxState
  /** null: nobody asked to have it looked at. */
  pin: PinFinding | null
  devices: string[]
}

interface Place {
  db: PrismaClient
  pbxId: string
}

export async function loadPeople({ db, pbxId }: Place): Promise<KnownPerson[]> {
  const query = Prisma.sql`SELECT extension, name, mailbox, pin, devices FROM people WHERE pbx = ${pbxId}`
  const rows = await readRows<Omit<KnownPerson, 'mailbox' | 'pin'> & { mailbox: string; pin: string | null }>(db, query)
  // A state that another version has written is read again.
  return rows.map((row) => ({
    ...row,
    mailbox: mailboxStateSchema.catch('unknown').parse(row.mailbox),
    pin: pinFindingSchema.nullable().catch(null).parse(row.pin),
  }))
}

/** Puts these in place of what was there of them, and forgets those that are gone. As one value: see devices.ts. */
export async function savePeople(
  { db, pbxId }: Place,
  changed: readonly KnownPerson[],
  gone: readonly string[],
): Promise<void> {
  const rows = JSON.stringify(changed)
  const extensions = [...changed.map(({ extension }) => extension), ...gone]
  await db.$transaction([
    db.$executeRaw`DELETE FROM people WHERE pbx = ${pbxId} AND extension = ANY (${list(extensions)})`,
    db.$executeRaw`
      INSERT INTO people (pbx, extension, name, mailbox, pin, devices, read_at)
      SELECT ${pbxId}, extension, name, mailbox, pin, devices, ${new Date()}::timestamptz
      FROM jsonb_to_recordset(${rows}::jsonb) AS found(extension text, name text, mailbox text, pin text, devices text[])`,
  ])
}
