import type { Desk } from '@/lib/contract/board'
import { type Order, type PhoneQuery, readOrder } from '@/lib/contract/phone-list'
import type { Transaction } from '@/lib/db'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { findPhones, type Range } from './find-phones'

type Asked = Pick<PhoneQuery, 'show'> &
  Partial<Record<'pbx' | 'location' | 'search', string | undefined>> & { sort: Order }

/** As the page of the pool finds them, in the words of its address. Throws Problem no_such_pbx. */
export async function searchPool(
  db: Transaction,
  { pbx, location = '', search = '', show, sort }: Asked,
  range: Range,
): Promise<{ phones: Desk[]; total: number }> {
  if (pbx !== undefined) await requirePbx(db, pbx)
  return findPhones(db, { pbx: pbx ?? '', location, search, show, ...readOrder(sort) }, range)
}
