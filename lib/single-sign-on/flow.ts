import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { purposeSchema } from '@/lib/contract/single-sign-on'
import { env } from '@/lib/env'

/** What a browser keeps between its leaving for the provider and its coming back, encrypted. */
const flowSchema = z.object({
  purpose: purposeSchema,
  /** A path in Hot Desk. */
  next: z.string(),
  /** Of the settings it began with. */
  version: z.number().int(),
  /** Seconds since 1970. */
  begunAt: z.number().int(),
  state: z.string().min(1),
  nonce: z.string().min(1),
  verifier: z.string().min(1),
})
export type Flow = z.infer<typeof flowSchema>

/** Somebody looks for their second factor. Seconds. */
export const longestFlow = 10 * 60

// Another key than the one of sign-ins, so that neither cookie can stand in for the other.
const salt = 'hotdesk single sign-on'

export async function flowCookie(flow: Flow) {
  const token = await encode({
    token: flow,
    secret: env().NEXTAUTH_SECRET,
    salt,
    maxAge: longestFlow,
  })
  return { name: flowCookieName(), value: token, options: { ...flowCookieOptions(), maxAge: longestFlow } }
}

export const flowCookieOptions = () => {
  // Lax: the provider leads the browser back.
  return { httpOnly: true, sameSite: 'lax', path: '/sso', secure: isSecure() } as const
}

export const flowCookieName = (): string => `${isSecure() ? '__Secure-' : ''}hotdesk-sso`

/** null: this browser began none, or too long ago. */
export async function flowIn(cookie: string | undefined): Promise<Flow | null> {
  if (cookie === undefined) return null
  const token = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET, salt }).catch(() => null)
  return flowSchema.safeParse(token).data ?? null
}

const isSecure = () => env().NEXTAUTH_URL.startsWith('https:')
