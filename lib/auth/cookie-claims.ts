import { decode, type JWT } from 'next-auth/jwt'
import { processWide } from '@/lib/process-wide'
import { authOptions } from './options'
import { nameOfSessionCookie } from './session-cookie'

/** More people than are signed in at one place. */
const mostKept = 2_000

/** What a request sends as the cookie of a sign-in. @param read gives the value of a cookie by its name */
export const sessionCookieOf = (read: (name: string) => string | undefined): string | undefined => read(settings().name)

/**
 * What the cookie of a sign-in says, or null. next-auth would derive the key and encrypt a new cookie at each request;
 * what a cookie says never changes, so that one which was opened is remembered. Whether its sign-in is still open is
 * asked elsewhere, each time.
 */
export async function claimsIn(cookie: string | undefined): Promise<unknown> {
  const token = cookie === undefined ? null : await opened(cookie, settings().secret)
  return token && { accountId: token.sub, signInId: token.signInId }
}

/** The value of a cookie of the header Cookie. */
export function cookieNamed(name: string, header = ''): string | undefined {
  const pairs = header.split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

const settings = () =>
  processWide('session cookie', () => ({ name: nameOfSessionCookie(), secret: authOptions().secret ?? '' }))

async function opened(cookie: string, secret: string): Promise<JWT | null> {
  const kept = processWide('opened cookies', () => new Map<string, JWT>())
  const token = kept.get(cookie) ?? (await decode({ token: cookie, secret }).catch(() => null))
  if (!token || isOver(token)) return null
  if (kept.size >= mostKept) kept.clear()
  kept.set(cookie, token)
  return token
}

const isOver = ({ exp }: JWT) => typeof exp !== 'number' || exp * 1000 < Date.now()
