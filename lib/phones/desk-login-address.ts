import { env } from '@/lib/env'

/** The page where somebody who has scanned the code of a desk logs in there, as it is reached from a phone. */
export function deskLoginAddress(pbx: string, number: string): string {
  const address = new URL('/me', env().NEXTAUTH_URL)
  address.search = new URLSearchParams({ pbx, desk: number }).toString()
  return address.href
}
