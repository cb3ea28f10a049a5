import { cookies } from 'next/headers'
import { claimsIn, sessionCookieOf } from './cookie-claims'

/** What the cookie of this request to Next.js says, or null. */
export async function claimsOfRequest(): Promise<unknown> {
  const sent = await cookies()
  return claimsIn(sessionCookieOf((name) => sent.get(name)?.value))
}
