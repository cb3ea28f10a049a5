import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

/*
 * What a browser keeps after a sign-in, so that guesses of others do not slow it down later: OWASP's device cookies. It
 * opens nothing. One cookie holds an entry for each account that was used there: <device>.<end>.<signature>, with commas
 * between, the newest first.
 */

const mostEntries = 8
/** Seconds. */
const year = 365 * 24 * 60 * 60

/** The device's id, if the cookie has one for this account. */
export function deviceIn(cookie: string, accountId: string, now = Date.now()): string | null {
  const found = cookie
    .split(',', mostEntries)
    .map((entry) => entry.split('.'))
    .find(
      ([id = '', end = '', signature = '']) => isSame(signature, sign(accountId, id, end)) && Number(end) * 1000 > now,
    )
  return found?.[0] ?? null
}

/** The cookie to set after a sign-in to this account, for a browser that sent `cookie`. */
export function deviceCookie(cookie: string, accountId: string, now = Date.now()) {
  const { name, secure } = deviceCookieName()
  const [id, end] = [randomBytes(16).toString('base64url'), String(Math.floor(now / 1000) + year)]
  const known = deviceIn(cookie, accountId, now)
  const others = cookie.split(',').filter((entry) => entry !== '' && (known === null || !entry.startsWith(`${known}.`)))
  const value = [`${id}.${end}.${sign(accountId, id, end)}`, ...others].slice(0, mostEntries).join(',')
  return { name, value, options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: year } } as const
}

export function deviceCookieName(): { name: string; secure: boolean } {
  const secure = env().NEXTAUTH_URL.startsWith('https:')
  return { name: `${secure ? '__Host-' : ''}hotdesk-devices`, secure }
}

function sign(accountId: string, id: string, end: string): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET).update(`device ${accountId} ${id} ${end}`).digest('base64url')
}

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)]
  return one.length === other.length && timingSafeEqual(one, other)
}
