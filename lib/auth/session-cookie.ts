import { encode } from 'next-auth/jwt'
import { authOptions } from './options'
import type { Claims } from './sign-ins'

export function nameOfSessionCookie(): string {
  return `${authOptions().useSecureCookies ? '__Secure-' : ''}next-auth.session-token`
}

/** The cookie that next-auth sets after a sign-in, for an account that has proved itself otherwise. */
export async function sessionCookie({ accountId, signInId }: Claims) {
  const { secret = '', useSecureCookies = false, session } = authOptions()
  const maxAge = session?.maxAge ?? 0
  return {
    name: nameOfSessionCookie(),
    value: await encode({ token: { sub: accountId, signInId }, secret, maxAge }),
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: useSecureCookies, maxAge },
  } as const
}
