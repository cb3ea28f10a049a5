import {
  type MailboxState,
  mailboxStateSchema,
  type PinFinding,
  pinFindingSchema,
} from '../../../lib/contract/people.ts'
import type { PrismaClient } from '../../../generated/prisma/client.ts'

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
  const select = { extension: true, name: true, mailbox: true, pin: true, devices: true }
  const rows = await db.person.findMany({ where: { pbxId }, select })
  // A state that another version has written is read again.
  return rows.map((row) => ({
    ...row,
    mailbox: mailboxStateSchema.catch('unknown').parse(row.mailbox),
    pin: pinFindingSchema.nullable().catch(null).parse(row.pin),
  }))
}

/** Puts these in place of what was there of them, and forgets those that are gone. */
export async function savePeople(
  { db, pbxId }: Place,
  changed: readonly KnownPerson[],
  gone: readonly string[],
): Promise<void> {
  const readAt = new Date()
  const extensions = [...changed.map(({ extension }) => extension), ...gone]
  await db.$transaction([
    db.person.deleteMany({ where: { pbxId, extension: { in: extensions } } }),
    db.person.createMany({ data: changed.map((person) => ({ ...person, pbxId, readAt })) }),
  ])
}
