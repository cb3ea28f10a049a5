import { cookies } from 'next/headers'
import { decode, type JWT } from 'next-auth/jwt'
import { processWide } from '@/lib/process-wide'
import { authOptions } from './options'
import { nameOfSessionCookie } from './session-cookie'

/** More people than are signed in at one place. */
const mostKept = 2_000

/**
 * What the cookie of this request says, or null. next-auth would derive the key and encrypt a new cookie at each
 * request; what a cookie says never changes, so that one which was opened is remembered. Whether its sign-in is still open is
 * asked elsewhere, each time.
 */
export async function claimsOfRequest(): Promise<unknown> {
  const cookie = (await cookies()).get(nameOfSessionCookie())?.value
  const token = cookie === undefined ? null : await opened(cookie)
  return token && { accountId: token.sub, signInId: token.signInId }
}

async function opened(cookie: string): Promise<JWT | null> {
  const kept = processWide('opened cookies', () => new Map<string, JWT>())
  const token =
    kept.get(cookie) ?? (await decode({ token: cookie, secret: authOptions().secret ?? '' }).catch(() => null))
  if (!token || isOver(token)) return null
  if (kept.size >= mostKept) kept.clear()
  kept.set(cookie, token)
  return token
}

const isOver = ({ exp }: JWT) => typeof exp !== 'number' || exp * 1000 < Date.now()
