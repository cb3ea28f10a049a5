import { cookies } from 'next/headers'
import { cache } from 'react'
import { env } from '@/lib/env'
import { Problem } from '@/lib/problems/problem'
import { forgetOwnSignIn, findOwnPerson, longestOwnSignIn, type OwnPerson } from './sign-ins'

const isSecure = () => env().NEXTAUTH_URL.startsWith('https:')
const cookieName = () => `${isSecure() ? '__Secure-' : ''}hotdesk-me`
/** For the own page alone: nothing else is sent it, and no sign-in of an account is sent here in its place. */
const path = '/me'

/** Who makes this request at their own page, or null. Looked up each time, so that it ends at once. */
export const currentPerson = cache(async (): Promise<OwnPerson | null> => {
  const secret = (await cookies()).get(cookieName())?.value
  return secret === undefined ? null : findOwnPerson(secret)
})

/** Throws Problem not_signed_in. */
export async function requirePerson(): Promise<OwnPerson> {
  const person = await currentPerson()
  if (!person) throw new Problem('not_signed_in')
  return person
}

/** In actions and routes only: a page cannot set cookies. */
export async function keepOwnSignIn(secret: string): Promise<void> {
  const options = { httpOnly: true, sameSite: 'lax', path, secure: isSecure(), maxAge: longestOwnSignIn } as const
  ;(await cookies()).set(cookieName(), secret, options)
}

export async function dropOwnSignIn(): Promise<void> {
  const sent = await cookies()
  const secret = sent.get(cookieName())?.value
  if (secret !== undefined) await forgetOwnSignIn(secret)
  sent.set(cookieName(), '', { httpOnly: true, sameSite: 'lax', path, secure: isSecure(), maxAge: 0 })
}
