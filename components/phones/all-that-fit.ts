import type { PhoneQuery, PoolPhone } from '@/lib/contract/phone-list'
import { addressOfView } from './phone-view'

/** Every phone that fits, on all pages. Rejects where the server does not answer. */
export async function allThatFit(query: PhoneQuery): Promise<PoolPhone[]> {
  const response = await fetch(`/api/pool?${new URLSearchParams(addressOfView({ ...query, page: 1 }))}`)
  if (!response.ok) throw new Error(`The pool was answered with ${response.status}.`)
  // Our own server's, of the same version.
  return ((await response.json()) as { phones: PoolPhone[] }).phones
}
