import { db } from '@/lib/db'
import { browserName } from '@/lib/auth/browser-name'
import { openSignIns } from '@/lib/auth/sign-ins'

export interface OpenSignIn {
  id: string
  /** "unknown" when it is not known */
  address: string
  /** For example "Firefox on Windows". */
  browser: string
  /** ISO 8601, to the minute. */
  lastSeenAt: string
}

/** Those of one account, the last seen first. */
export async function listSignIns(accountId: string): Promise<OpenSignIn[]> {
  const rows = await db().signIn.findMany({
    where: { accountId, ...openSignIns() },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(({ id, address, userAgent, lastSeenAt }) => {
    return { id, address, browser: browserName(userAgent), lastSeenAt: lastSeenAt.toISOString() }
  })
}

export interface SignedInAccount {
  id: string
  name: string
  signIns: number
  /** ISO 8601, to the minute. */
  lastSeenAt: string
}

/** The accounts that are signed in anywhere, in the order of names. */
export async function listSignedInAccounts(): Promise<SignedInAccount[]> {
  const rows = await db().account.findMany({
    where: { signIns: { some: openSignIns() } },
    select: { id: true, name: true, signIns: { where: openSignIns(), select: { lastSeenAt: true } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, name, signIns }) => {
    const lastSeenAt = new Date(Math.max(...signIns.map((signIn) => signIn.lastSeenAt.getTime())))
    return { id, name, signIns: signIns.length, lastSeenAt: lastSeenAt.toISOString() }
  })
}
