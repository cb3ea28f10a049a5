import { db } from '@/lib/db'
import { deviceIn } from './devices'
import { decide, deviceLimits, strangerLimits } from './limits'
import { isPassword } from './password'
import type { Role } from '@/lib/contract/roles'

export interface SignIn {
  username: string
  password: string
  /** Of the client, verified: what it says of itself could be anything. */
  address: string
  /** The browser's device cookie, or ''. */
  devices?: string
}

export interface SignInAnswer {
  id: string
  name: string
  role: Role
  /** The one that the password was compared with. */
  passwordHash: string
}

/**
 * The account, or null: unknown name, wrong password and disabled account look alike and take equally long.
 * Throws TooManyAttempts, or TryAgainLater when very many sign in at the same time.
 */
export async function signIn(
  { username, password, address, devices = '' }: SignIn,
  now?: number,
): Promise<SignInAnswer | null> {
  const name = username.trim().toLowerCase().slice(0, 200)
  const account = await db().account.findUnique({ where: { username: name } })
  const device = account && deviceIn(devices, account.id, now)
  const limits = device ? deviceLimits(device) : await strangerLimits(name, address, now)
  const isRight = () => isPassword(password.slice(0, 1000), account?.passwordHash ?? null)
  const mayEnter = await decide(limits, async () => (await isRight()) && account?.disabledAt === null, now)
  if (!account || !mayEnter) return null
  return { id: account.id, name: account.name, role: account.role, passwordHash: account.passwordHash }
}
