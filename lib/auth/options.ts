import type { NextAuthOptions } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Problem } from '@/lib/problems/problem'
import { byPassword } from './by-password'
import { endOwnSignIn } from '@/lib/sign-ins/end-sign-ins'
import { webContext } from '@/lib/verbs/web-context'
import { claimsSchema, longestSignIn } from './sign-ins'

/**
 * @param onProblem hears why a sign-in failed, unless it was the password
 * @param headers the request's, which carry its id
 */
export function authOptions(
  onProblem: (problem: Problem) => void = () => undefined,
  headers = new Headers(),
): NextAuthOptions {
  const { NEXTAUTH_SECRET, NEXTAUTH_URL } = env()
  return {
    secret: NEXTAUTH_SECRET,
    useSecureCookies: NEXTAUTH_URL.startsWith('https:'),
    session: { strategy: 'jwt', maxAge: longestSignIn / 1000 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [byPassword(onProblem)],
    callbacks: {
      jwt: ({ token, user, trigger }) => (trigger === 'signIn' ? { sub: user.id, signInId: user.signInId } : token),
      session: ({ session, token }) => ({ expires: session.expires, ...claimsIn(token) }),
    },
    events: { signOut: ({ token }) => endSignInOf(token, headers) },
  }
}

const claimsIn = ({ sub, signInId }: JWT) => ({ accountId: sub, signInId })

/** A cookie that nobody was signed in with has nothing to end. */
async function endSignInOf(token: JWT, headers: Headers): Promise<void> {
  const { data } = claimsSchema.safeParse(claimsIn(token))
  if (!data) return
  const account = await db().account.findUnique({ where: { id: data.accountId }, select: { id: true, name: true } })
  if (!account) return
  const ctx = webContext(headers, { kind: 'account', ...account }, { kind: 'everything' })
  await endOwnSignIn({ ctx, input: { signInId: data.signInId } })
}
