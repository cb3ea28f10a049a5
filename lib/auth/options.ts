import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { env } from '@/lib/env'
import { Problem } from '@/lib/problems/problem'
import { inWords } from '@/lib/problems/words'
import { signIn } from './sign-in'

const week = 7 * 24 * 60 * 60

export function authOptions(): NextAuthOptions {
  const { NEXTAUTH_SECRET, NEXTAUTH_URL } = env()
  return {
    secret: NEXTAUTH_SECRET,
    useSecureCookies: NEXTAUTH_URL.startsWith('https:'),
    session: { strategy: 'jwt', maxAge: week },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [credentials()],
    callbacks: {
      jwt: ({ token, user, trigger }) =>
        trigger === 'signIn' ? { sub: user.id, tokenVersion: user.tokenVersion } : token,
      session: ({ session, token }) => ({
        expires: session.expires,
        accountId: token.sub ?? '',
        tokenVersion: token.tokenVersion,
      }),
    },
  }
}

function credentials() {
  return CredentialsProvider({
    credentials: { username: {}, password: {} },
    async authorize(given, request) {
      try {
        return await signIn({
          username: given?.username ?? '',
          password: given?.password ?? '',
          address: addressOf(request.headers),
        })
      } catch (error) {
        // next-auth hands the message of an error to the sign-in page.
        if (error instanceof Problem) throw new Error(inWords(error), { cause: error })
        console.error(error)
        throw new Error(inWords({ code: 'database_away' }), { cause: error })
      }
    },
  })
}

/** The last address in the list was added by the proxy nearest to us, or by the server itself. */
function addressOf(headers: Record<string, unknown> | undefined): string {
  const list = headers?.['x-forwarded-for']
  return typeof list === 'string' ? (list.split(',').at(-1)?.trim() ?? '') : ''
}
