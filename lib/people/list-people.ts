import { z } from 'zod'
import type { Prisma } from '@/generated/prisma/client'
import { mailboxStateSchema, pinFindingSchema } from '@/lib/contract/people'
import type { Transaction } from '@/lib/db'
import { requirePbx } from '@/lib/pbxes/require-pbx'

export const personSchema = z
  .object({
    pbx: z.string(),
    extension: z.string(),
    name: z.string(),
    mailbox: mailboxStateSchema,
    /** null: it was not looked at. Never the PIN. */
    pin: pinFindingSchema.nullable(),
  })
  .meta({ id: 'Person', description: 'An extension of the PBX, and whether it has a PIN to log in with.' })
export type ListedPerson = z.infer<typeof personSchema>

/** Who should change something: their PIN is trivial, or they have none. */
export const pinFilterSchema = z.enum([...pinFindingSchema.options, 'to_change'])
export type PinFilter = z.infer<typeof pinFilterSchema>

export interface PeopleFilter {
  pbx?: string | undefined
  pin?: PinFilter | undefined
  limit: number
}

/** In the order of their extensions. Who has a trivial PIN is for administrators alone. Throws Problem no_such_pbx. */
export async function listPeople(db: Transaction, { pbx, pin, limit }: PeopleFilter): Promise<ListedPerson[]> {
  if (pbx !== undefined) await requirePbx(db, pbx)
  const where = { ...(pbx !== undefined && { pbxId: pbx }), ...(pin !== undefined && found(pin)) }
  const rows = await db.person.findMany({ where, orderBy: [{ pbxId: 'asc' }, { extension: 'asc' }], take: limit })
  return rows.map(({ pbxId, extension, name, mailbox, pin }) => ({
    ...{ pbx: pbxId, extension, name },
    mailbox: mailboxStateSchema.catch('unknown').parse(mailbox),
    pin: pinFindingSchema.nullable().catch(null).parse(pin),
  }))
}

// Without a mailbox there is no PIN either.
const found = (pin: PinFilter): Prisma.PersonWhereInput =>
  pin === 'to_change'
    ? { OR: [{ pin: { in: ['trivial', 'none'] } }, { mailbox: { in: ['none', 'missing'] } }] }
    : { pin }
