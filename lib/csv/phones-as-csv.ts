import type { NewPhone } from '../contract/phones.ts'
import { formatCsv, guard } from './format-csv.ts'
import { ownColumns } from './phone-columns.ts'

/** As it is imported again. @param phones of several PBXs: then each says of which one it is */
export function phonesAsCsv(phones: readonly (NewPhone & { pbx?: string })[]): string {
  const isOfSeveral = new Set(phones.map(({ pbx }) => pbx)).size > 1
  const columns = isOfSeveral ? (['pbx', ...ownColumns] as const) : ownColumns
  return formatCsv([columns, ...phones.map((phone) => columns.map((column) => guard(phone[column] ?? '')))])
}
