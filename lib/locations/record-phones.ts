import { detailsOf } from '@/lib/contract/phones'
import type { Recording } from '@/lib/verbs/verb'

/** The phones of a location are at a location with another name now: each gets a separate fact, for the boards. */
export async function recordPhonesOf(tx: Recording, locationId: string, before: string, after: string): Promise<void> {
  const phones = await tx.db.phone.findMany({ where: { locationId }, orderBy: { number: 'asc' } })
  for (const { pbxId, number, ...columns } of phones) {
    const data = { ...detailsOf({ ...columns, location: after }), before: detailsOf({ ...columns, location: before }) }
    tx.record({ type: 'phone.changed', data }, { pbx: pbxId, phone: number })
  }
}
