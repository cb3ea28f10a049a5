import { env } from '@/lib/env'

/** Seconds. Browsers keep none for longer; each change of what a wall shows starts it again. */
const longest = 400 * 24 * 60 * 60

/**
 * The secret of a wall, for the screen that was opened with its link: sent to the addresses of walls and to no other, and
 * never to scripts, so that it need not stay in the address.
 */
export function wallCookie(secret: string) {
  const secure = env().NEXTAUTH_URL.startsWith('https:')
  const options = { httpOnly: true, sameSite: 'strict', path: '/wall', secure, maxAge: longest } as const
  return { name: wallCookieName(), value: secret, options }
}

export const wallCookieName = (): string => `${env().NEXTAUTH_URL.startsWith('https:') ? '__Secure-' : ''}hotdesk-wall`
