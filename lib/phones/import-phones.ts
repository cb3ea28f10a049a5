import type { z } from 'zod'
import { importPhonesSchema, type NewPhone } from '@/lib/contract/phones'
import { failedWith, type Transaction } from '@/lib/db'
import { keepPbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { type Recording, transact, verb } from '@/lib/verbs/verb'
import { locationIdOf, removeEmptyLocations } from './locations'
import { type LockedPhone, lockPhones } from './lock-phones'

/** Numbers of phones, in the order in which they were given. */
export interface ImportOutcome {
  added: string[]
  changed: string[]
  unchanged: string[]
}

/**
 * Adds and changes phones, all of them or none; phones that are not named stay as they are. A dry run changes nothing and
 * answers the same. Throws Problem bad_request, no_such_pbx, or lost_race when somebody adds one of them meanwhile.
 */
export const importPhones = verb(
  'phone.import',
  async (ctx, input: z.input<typeof importPhonesSchema>): Promise<ImportOutcome> => {
    const { pbx, phones, dryRun } = parse(importPhonesSchema, input)
    requireOnce(phones)
    return transact(ctx, async (tx) => {
      await keepPbx(tx.db, pbx)
      const changes = compare(phones, await lockPhones(tx.db, pbx, phones.map(numberOf)))
      if (!dryRun) await carryOut(tx, pbx, changes)
      return {
        added: changes.added.map(numberOf),
        changed: changes.changed.map(({ phone }) => phone.number),
        unchanged: changes.unchanged.map(numberOf),
      }
    }).catch((error: unknown) => {
      throw failedWith(error, 'P2002') ? new Problem('lost_race', [], { cause: error }) : error
    })
  },
)

interface Changes {
  added: NewPhone[]
  changed: { phone: NewPhone; before: LockedPhone }[]
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

function compare(phones: readonly NewPhone[], known: readonly LockedPhone[]): Changes {
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
  for (const { phone, before } of changed)
    await tx.db.phone.update({ where: { id: before.id }, data: placed(phone), select: { id: true } })
  await removeEmptyLocations(tx.db, pbx)
  for (const { number, label, location } of added)
    tx.record({ type: 'phone.added', data: { label, location } }, { pbx, phone: number })
  for (const { phone, before } of changed) tx.record(changeOf(phone, before), { pbx, phone: phone.number })
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

function changeOf({ label, location }: NewPhone, before: LockedPhone) {
  const data = { label, location, before: { label: before.label, location: before.location } }
  return { type: 'phone.changed', data } as const
}
