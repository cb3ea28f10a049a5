import type { PoolPhone } from '@/lib/contract/phone-list'
import { detailsOf } from '@/lib/contract/phones'
import { phonesAsCsv } from '@/lib/csv/phones-as-csv'
import { saveFile } from '../ui/save-file'

/** As CSV that can be imported again. A byte order mark lets spreadsheets recognise UTF-8. */
export function exportPhones(phones: readonly PoolPhone[]): void {
  const rows = phones.map((phone) => ({ pbx: phone.pbx, number: phone.number, ...detailsOf(phone) }))
  saveFile('phones.csv', 'text/csv', `\uFEFF${phonesAsCsv(rows)}`)
}
