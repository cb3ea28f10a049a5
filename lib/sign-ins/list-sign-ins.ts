import type { Prisma, SignIn } from '@/generated/prisma/client'
import { type WayIn, wayInSchema } from '@/lib/contract/ways-in'
import { db } from '@/lib/db'
import { browserInWords, browserName } from '@/lib/auth/browser-name'
import { openSignIns } from '@/lib/auth/sign-ins'

export interface OpenSignIn {
  id: string
  /** "unknown" when it is not known */
  address: string
  /** For example "Firefox on Windows". */
  browser: string
  way: WayIn
  /** ISO 8601, to the minute. */
  lastSeenAt: string
}

/** Those of one account, the last seen first. */
export async function listSignIns(accountId: string): Promise<OpenSignIn[]> {
  const rows = await db().signIn.findMany({
    where: { accountId, ...openSignIns() },
    orderBy: lastSeenFirst,
  })
  return rows.map(toOpen)
}

export interface SignedInAccount {
  id: string
  name: string
  /** The last seen first. */
  signIns: OpenSignIn[]
}

/** The accounts that are signed in anywhere, in the order of names. */
export async function listSignedInAccounts(): Promise<SignedInAccount[]> {
  const rows = await db().account.findMany({
    where: { signIns: { some: openSignIns() } },
    select: { id: true, name: true, signIns: { where: openSignIns(), orderBy: lastSeenFirst } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, name, signIns }) => ({ id, name, signIns: signIns.map(toOpen) }))
}

const lastSeenFirst: Prisma.SignInOrderByWithRelationInput[] = [{ lastSeenAt: 'desc' }, { id: 'desc' }]

const toOpen = ({ id, address, userAgent, way, lastSeenAt }: SignIn): OpenSignIn => ({
  ...{ id, address, browser: browserInWords(browserName(userAgent)), way: wayInSchema.parse(way) },
  lastSeenAt: lastSeenAt.toISOString(),
})
