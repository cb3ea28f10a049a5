import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { Prisma } from '@/generated/prisma/client'
import {
  detailsOf,
  eachDetail,
  type ImportedPhone,
  importPhonesSchema,
  type NewPhone,
  type PhoneDetails,
  phoneDetails,
} from '@/lib/contract/phones'
import type { Transaction } from '@/lib/db'
import { takePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { type Recording, transact, verb } from '@/lib/verbs/verb'
import { locationIdOf, removeEmptyLocations } from './locations'
import { requireOneDeskEach } from './owners'
import { type PooledPhone, pooledPhones } from './pooled-phones'

/** Numbers of phones, in the order in which they were given. */
export interface ImportOutcome {
  added: string[]
  changed: string[]
  unchanged: string[]
}

/**
 * Adds and changes phones, all of them or none; phones and details that are not named stay as they are. A dry run changes nothing and
 * answers the same. Throws Problem bad_request, no_such_pbx or owner_has_desk.
 */
export const importPhones = verb(
  'phone.import',
  async (ctx, input: z.input<typeof importPhonesSchema>): Promise<ImportOutcome> => {
    const { pbx, phones: given, dryRun } = parse(importPhonesSchema, input)
    requireOnce(given)
    return transact(ctx, async (tx) => {
      await takePbx(tx.db, pbx)
      const known = await pooledPhones(tx.db, pbx, given.map(numberOf))
      const phones = completed(given, known)
      await requireOneDeskEach(tx.db, pbx, phones)
      const changes = compare(phones, known)
      if (!dryRun) await carryOut(tx, pbx, changes)
      return {
        added: changes.added.map(numberOf),
        changed: changes.changed.map(({ phone }) => phone.number),
        unchanged: changes.unchanged.map(numberOf),
      }
    })
  },
)

interface Changes {
  added: NewPhone[]
  changed: { phone: NewPhone; before: PooledPhone }[]
  unchanged: NewPhone[]
}

/** A location is a row that the phone's refers to; the other details are columns. */
type PhoneColumns = Omit<PhoneDetails, 'location'>
const columnNames = [...phoneDetails.filter((detail) => detail !== 'location'), 'location_id']
const numberOf = ({ number }: ImportedPhone) => number

function requireOnce(phones: readonly ImportedPhone[]): void {
  const seen = new Set<string>()
  const twice = phones.flatMap(({ number }, at) => {
    const isTwice = seen.has(number)
    seen.add(number)
    return isTwice ? [{ field: `phones.${at}.number`, message: `${number} is there twice.` }] : []
  })
  if (twice.length > 0) throw new Problem('bad_request', twice)
}

function completed(given: readonly ImportedPhone[], known: readonly PooledPhone[]): NewPhone[] {
  const byNumber = new Map(known.map((phone) => [phone.number, phone]))
  return given.map((phone) => {
    const before = byNumber.get(phone.number)
    return { number: phone.number, ...eachDetail((detail) => phone[detail] ?? before?.[detail] ?? '') }
  })
}

function compare(phones: readonly NewPhone[], known: readonly PooledPhone[]): Changes {
  const changes: Changes = { added: [], changed: [], unchanged: [] }
  const byNumber = new Map(known.map((phone) => [phone.number, phone]))
  for (const phone of phones) {
    const before = byNumber.get(phone.number)
    if (!before) changes.added.push(phone)
    else if (isDeepStrictEqual(detailsOf(before), detailsOf(phone))) changes.unchanged.push(phone)
    else changes.changed.push({ phone, before })
  }
  return changes
}

async function carryOut(tx: Recording, pbx: string, { added, changed }: Changes): Promise<void> {
  const ids = await locationIds(tx.db, pbx, [...added, ...changed.map(({ phone }) => phone)])
  const placed = ({ location, ...columns }: NewPhone) => {
    return { pbxId: pbx, ...columns, locationId: ids.get(location) ?? null }
  }
  await tx.db.phone.createMany({ data: added.map(placed) })
  await update(
    tx.db,
    changed.map(({ phone, before }) => ({ ...placed(phone), id: before.id })),
  )
  await removeEmptyLocations(tx.db, pbx)
  for (const phone of added) tx.record({ type: 'phone.added', data: detailsOf(phone) }, { pbx, phone: phone.number })
  for (const { phone, before } of changed) {
    const data = { ...detailsOf(phone), before: detailsOf(before) }
    tx.record({ type: 'phone.changed', data }, { pbx, phone: phone.number })
  }
}

/** In one statement: a large pool, one by one, would take longer than a transaction may. */
async function update(tx: Transaction, phones: (PhoneColumns & { id: string; locationId: string | null })[]) {
  const rows = phones.map(({ id, locationId, ...columns }) => ({ ...columns, id, location_id: locationId }))
  const columns = Prisma.join(columnNames.map((name) => Prisma.raw(`${name} = new.${name}`)))
  await tx.$executeRaw`UPDATE phones SET ${columns}
    FROM jsonb_populate_recordset(NULL::phones, ${JSON.stringify(rows)}::jsonb) AS new
    WHERE phones.id = new.id`
}

async function locationIds(
  tx: Transaction,
  pbx: string,
  phones: readonly NewPhone[],
): Promise<Map<string, string | null>> {
  const ids = new Map<string, string | null>()
  for (const name of new Set(phones.map(({ location }) => location))) ids.set(name, await locationIdOf(tx, pbx, name))
  return ids
}
