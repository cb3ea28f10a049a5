import type { NextAuthOptions } from 'next-auth'
import { env } from '@/lib/env'
import type { Problem } from '@/lib/problems/problem'
import { byPassword } from './by-password'

const week = 7 * 24 * 60 * 60

/** @param onProblem hears why a sign-in failed, unless it was the password */
export function authOptions(onProblem: (problem: Problem) => void = () => undefined): NextAuthOptions {
  const { NEXTAUTH_SECRET, NEXTAUTH_URL } = env()
  return {
    secret: NEXTAUTH_SECRET,
    useSecureCookies: NEXTAUTH_URL.startsWith('https:'),
    session: { strategy: 'jwt', maxAge: week },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [byPassword(onProblem)],
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
