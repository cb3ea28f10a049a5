import { db } from '@/lib/db'
import { processWide } from '@/lib/process-wide'
import { TooManyAttempts } from '@/lib/problems/problem'
import { Attempts } from './attempts'
import { isPassword } from './password'
import type { Role } from './roles'

export interface SignIn {
  username: string
  password: string
  /** Where it comes from, as far as that is known. */
  address: string
}

export interface SignInAnswer {
  id: string
  name: string
  role: Role
  tokenVersion: number
}

// An address can be forged behind some proxies, so that an account as a whole has an allowance too.
const counters = () =>
  processWide('sign-in attempts', () => ({
    here: new Attempts({ failures: 5, firstPause: 5_000, longestPause: 15 * 60_000 }),
    anywhere: new Attempts({ failures: 50, firstPause: 5_000, longestPause: 60_000 }),
  }))

/**
 * The account, or null: unknown name, wrong password and disabled account look alike and take equally long.
 * Throws Problem too_many_attempts.
 */
export async function signIn({ username, password, address }: SignIn): Promise<SignInAnswer | null> {
  const name = username.trim().toLowerCase().slice(0, 200)
  const { here, anywhere } = counters()
  const place = `${name} ${address}`
  const wait = Math.max(here.blockedFor(place), anywhere.blockedFor(name))
  if (wait > 0) throw new TooManyAttempts(wait)
  here.begin(place)
  anywhere.begin(name)
  const account = await db().account.findUnique({ where: { username: name } })
  const isRight = await isPassword(password.slice(0, 1000), account?.passwordHash ?? null)
  if (!account || !isRight || account.disabledAt) return null
  here.succeed(place)
  anywhere.succeed(name)
  return { id: account.id, name: account.name, role: account.role, tokenVersion: account.tokenVersion }
}
