import { cookies } from 'next/headers'
import { decode, type JWT } from 'next-auth/jwt'
import { processWide } from '@/lib/process-wide'
import { authOptions } from './options'
import { nameOfSessionCookie } from './session-cookie'

/** More people than are signed in at one place. */
const mostKept = 2_000

/**
 * What the cookie of this request says, or null. next-auth would derive the key and encrypt a new cookie at each
 * request; what a cookie says never changes, so that one which was opened is remembered. Whether its sign-in is still open
 * is asked elsewhere, each time.
 */
export async function claimsOfRequest(): Promise<unknown> {
  const { name, secret } = processWide('session cookie', readSettings)
  const cookie = (await cookies()).get(name)?.value
  const token = cookie === undefined ? null : await opened(cookie, secret)
  return token && { accountId: token.sub, signInId: token.signInId }
}

const readSettings = () => ({ name: nameOfSessionCookie(), secret: authOptions().secret ?? '' })

async function opened(cookie: string, secret: string): Promise<JWT | null> {
  const kept = processWide('opened cookies', () => new Map<string, JWT>())
  const token = kept.get(cookie) ?? (await decode({ token: cookie, secret }).catch(() => null))
  if (!token || isOver(token)) return null
  if (kept.size >= mostKept) kept.clear()
  kept.set(cookie, token)
  return token
}

const isOver = ({ exp }: JWT) => typeof exp !== 'number' || exp * 1000 < Date.now()
