import type { Recording } from '@/lib/verbs/verb'

interface Ended {
  accounts: boolean
  ownPages: boolean
}

/** Ends the sign-ins that came through it. Nobody is logged out of a desk. */
export async function endSignInsBySso({ db }: Recording, { accounts, ownPages }: Ended): Promise<void> {
  const way = 'sso'
  if (accounts) await db.signIn.updateMany({ where: { way, endedAt: null }, data: { endedAt: new Date() } })
  if (ownPages) await db.ownSignIn.deleteMany({ where: { way } })
}
