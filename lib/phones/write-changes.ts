import { Prisma } from '@/generated/prisma/client'
import { detailsOf, type NewPhone, type PhoneDetails, phoneDetails } from '@/lib/contract/phones'
import type { Transaction } from '@/lib/db'
import type { Recording } from '@/lib/verbs/verb'
import type { Changes } from './compare-pool'
import { locationIdOf, removeEmptyLocations } from './locations'

/** A location is a row that the phone's refers to; the other details are columns. */
type PhoneColumns = Omit<PhoneDetails, 'location'>
const columnNames = [...phoneDetails.filter((detail) => detail !== 'location'), 'location_id']

/** Writes what is added and what is changed, with an event for each phone. */
export async function writeChanges(tx: Recording, pbx: string, { added, changed }: Changes): Promise<void> {
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
