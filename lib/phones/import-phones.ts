import type { z } from 'zod'
import { importPhonesSchema, type NewPhone } from '@/lib/contract/phones'
import type { Transaction } from '@/lib/db'
import { takePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { type Recording, transact, verb } from '@/lib/verbs/verb'
import { locationIdOf, removeEmptyLocations } from './locations'
import { type PooledPhone, pooledPhones } from './pooled-phones'

/** Numbers of phones, in the order in which they were given. */
export interface ImportOutcome {
  added: string[]
  changed: string[]
  unchanged: string[]
}

/**
 * Adds and changes phones, all of them or none; phones that are not named stay as they are. A dry run changes nothing and
 * answers the same. Throws Problem bad_request or no_such_pbx.
 */
export const importPhones = verb(
  'phone.import',
  async (ctx, input: z.input<typeof importPhonesSchema>): Promise<ImportOutcome> => {
    const { pbx, phones, dryRun } = parse(importPhonesSchema, input)
    requireOnce(phones)
    return transact(ctx, async (tx) => {
      await takePbx(tx.db, pbx)
      const changes = compare(phones, await pooledPhones(tx.db, pbx, phones.map(numberOf)))
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

const numberOf = ({ number }: NewPhone) => number

function requireOnce(phones: readonly NewPhone[]): void {
  const seen = new Set<string>()
  const twice = phones.flatMap(({ number }, at) => {
    const isTwice = seen.has(number)
    seen.add(number)
    return isTwice ? [{ field: `phones.${at}.number`, message: `${number} is there twice.` }] : []
  })
  if (twice.length > 0) throw new Problem('bad_request', twice)
}

function compare(phones: readonly NewPhone[], known: readonly PooledPhone[]): Changes {
  const changes: Changes = { added: [], changed: [], unchanged: [] }
  const byNumber = new Map(known.map((phone) => [phone.number, phone]))
  for (const phone of phones) {
    const before = byNumber.get(phone.number)
    if (!before) changes.added.push(phone)
    else if (before.label === phone.label && before.location === phone.location) changes.unchanged.push(phone)
    else changes.changed.push({ phone, before })
  }
  return changes
}

async function carryOut(tx: Recording, pbx: string, { added, changed }: Changes): Promise<void> {
  const ids = await locationIds(tx.db, pbx, [...added, ...changed.map(({ phone }) => phone)])
  const placed = ({ number, label, location }: NewPhone) => {
    return { pbxId: pbx, number, label, locationId: ids.get(location) ?? null }
  }
  await tx.db.phone.createMany({ data: added.map(placed) })
  await update(
    tx.db,
    changed.map(({ phone, before }) => ({ ...placed(phone), id: before.id })),
  )
  await removeEmptyLocations(tx.db, pbx)
  for (const { number, label, location } of added)
    tx.record({ type: 'phone.added', data: { label, location } }, { pbx, phone: number })
  for (const { phone, before } of changed) tx.record(changeOf(phone, before), { pbx, phone: phone.number })
}

/** In one statement: a large pool, one by one, would take longer than a transaction may. */
async function update(
  tx: Transaction,
  phones: { id: string; label: string; locationId: string | null }[],
): Promise<void> {
  const [ids, labels] = [phones.map(({ id }) => id), phones.map(({ label }) => label)]
  const locationIds = phones.map(({ locationId }) => locationId)
  await tx.$executeRaw`UPDATE phones SET label = new.label, location_id = new.location_id
    FROM unnest(${ids}::uuid[], ${labels}::text[], ${locationIds}::uuid[]) AS new (id, label, location_id)
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

function changeOf({ label, location }: NewPhone, before: PooledPhone) {
  const data = { label, location, before: { label: before.label, location: before.location } }
  return { type: 'phone.changed', data } as const
}
