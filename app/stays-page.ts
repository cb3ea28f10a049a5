import { db } from '@/lib/db'
import { listStays, type StaysOf } from '@/lib/sessions/recent-sessions'

const ofPage = 15

/** One page of stays; `stays` in the address leads to older ones. @param address of the page without its query */
export async function loadStaysPage(of: StaysOf, address: string, query: Record<string, unknown>) {
  const before = momentIn(query['stays'])
  const { stays, older } = await listStays(db(), of, { before, limit: ofPage })
  const linkTo = (moment: string) => `${address}?${new URLSearchParams({ stays: moment }).toString()}`
  return { stays, older: older === null ? null : linkTo(older), newest: before === null ? null : address }
}

function momentIn(text: unknown): string | null {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(text)) return null
  return Number.isNaN(Date.parse(text)) ? null : text
}
