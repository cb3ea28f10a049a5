import { encode } from 'next-auth/jwt'
import { authOptions } from './options'

/** The cookie that next-auth sets after a sign-in, for an account that has proved itself otherwise. */
export async function sessionCookie({ id, tokenVersion }: { id: string; tokenVersion: number }) {
  const { secret = '', useSecureCookies = false, session } = authOptions()
  const maxAge = session?.maxAge ?? 0
  return {
    name: `${useSecureCookies ? '__Secure-' : ''}next-auth.session-token`,
    value: await encode({ token: { sub: id, tokenVersion }, secret, maxAge }),
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: useSecureCookies, maxAge },
  } as const
}
