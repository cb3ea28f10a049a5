import type { Account } from '@/generated/prisma/client'
import { isHandedOver, takeAccount } from '@/lib/accounts/account'
import { noPassword } from '@/lib/auth/password'
import type { SingleSignOnDetails } from '@/lib/contract/single-sign-on'
import { failedWith } from '@/lib/db'
import { type Context, type Recording, transact } from '@/lib/verbs/verb'
import { type Claims, type GroupRole, type Identity, identityIn, roleIn } from './identity'
import { SsoRefused } from './refused'

type Found = Pick<Account, 'id' | 'passwordHash'>

/**
 * The account of somebody whom the provider has signed in: the one that an administrator has connected to them, or where
 * groups decide, one that is made now. Throws SsoRefused.
 */
export async function accountOf(ctx: Context, claims: Claims, details: SingleSignOnDetails): Promise<Found> {
  const identity = identityIn(claims)
  const role = roleIn(claims, details)
  const found = transact(ctx, async (tx) => {
    const account = await connected(tx, identity, details.issuer)
    if (!account && role) return addAccount(tx, { identity, role, issuer: details.issuer })
    if (!account) throw new SsoRefused('unknown')
    if (account.disabledAt !== null) throw new SsoRefused('disabled')
    if (details.groupsClaim !== null) await follow(tx, account, role)
    return account
  })
  return found.catch((error: unknown) => {
    // Of two first sign-ins at the same time, or where another account was given the address meanwhile.
    throw failedWith(error, 'P2002') ? new SsoRefused('other_identity', { cause: error }) : error
  })
}

/** By what the provider calls them; the first time by their address, if it says that it is theirs. */
async function connected({ db, record }: Recording, identity: Identity, issuer: string): Promise<Account | null> {
  const { subject, email } = identity
  const known = await db.account.findFirst({ where: { ssoIssuer: issuer, ssoSubject: subject }, select: { id: true } })
  if (known) return takeAccount(db, known.id)
  if (email === null) return null
  const named = await db.account.findUnique({ where: { ssoEmail: email }, select: { id: true } })
  if (!named) return null
  const account = await takeAccount(db, named.id)
  if (!identity.isEmailVerified) throw new SsoRefused('unverified_email')
  // Somebody else has got the address since.
  if (account.ssoIssuer === issuer) throw new SsoRefused('other_identity')
  const { username, name } = account
  const [before, after] = [
    { email, subject: null },
    { email, subject },
  ]
  record({ type: 'account.connected', data: { username, name, before, after } })
  return db.account.update({ where: { id: account.id }, data: { ssoIssuer: issuer, ssoSubject: subject } })
}

/** Administrators stay what administrators made them, and FreePBX's people what FreePBX says. */
async function follow({ db, record }: Recording, account: Account, role: GroupRole | null): Promise<void> {
  const { id, username, name } = account
  if (account.role === 'admin' || isHandedOver(account)) return
  if (role === null) throw new SsoRefused('no_group')
  if (account.role === role) return
  await db.account.update({ where: { id }, data: { role } })
  const [before, after] = [{ role: account.role }, { role }]
  record({ type: 'account.changed', data: { username, name, before, after } })
}

type Added = { identity: Identity; role: GroupRole; issuer: string }

async function addAccount({ db, record }: Recording, { identity, role, issuer }: Added): Promise<Found> {
  const { subject, email, isEmailVerified } = identity
  // No account that is made by hand can have a colon in its name, so that nobody's account is taken over.
  const username = `sso:${subject}`
  const name = (identity.name ?? email ?? subject).slice(0, 80)
  const known = { ssoIssuer: issuer, ssoSubject: subject, ssoEmail: isEmailVerified ? email : null }
  const data = { username, name, role, passwordHash: noPassword, ...known }
  const account = await db.account.create({ data, select: { id: true, passwordHash: true } })
  record({ type: 'account.added', data: { username, name, role } })
  return account
}
