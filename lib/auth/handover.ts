import { randomBytes } from 'node:crypto'
import { transact } from '@/lib/verbs/verb'
import { webContext } from '@/lib/verbs/web-context'
import { env } from '@/lib/env'
import { HandoverRefused, type Note, readNote } from './handover-note'
import { hashPassword } from './password'
import { beginSignIn, type Claims } from './sign-ins'
import { spend } from './spend'

/**
 * Takes a note of FreePBX's page, once. The person's account is made at the first visit; afterwards it is theirs, with
 * the role that FreePBX gives them. Throws HandoverRefused.
 *
 * @param headers of the request
 */
export async function takeHandover(text: string, headers: Headers): Promise<Claims> {
  const secret = env().HOTDESK_HANDOVER_SECRET
  if (!secret) throw new HandoverRefused('unset')
  const note = readNote(text, secret, Date.now())
  if (!(await spend(note.nonce, new Date(note.expiresAt * 1000)))) throw new HandoverRefused('used')
  const claims = await beginSignIn(await accountOf(note, headers), headers, 'freepbx')
  if (!claims) throw new HandoverRefused('disabled')
  return claims
}

async function accountOf({ name: person, role }: Note, headers: Headers) {
  // No account that is made by hand can have a colon in its name, so that nobody's account is taken over.
  const username = `freepbx:${person.toLowerCase()}`
  const passwordHash = await hashPassword(randomBytes(32).toString('hex'))
  const name = `${person} (FreePBX)`
  const ctx = webContext(headers, { kind: 'system', reason: 'FreePBX' }, { kind: 'everything' })
  return transact(ctx, async (tx) => {
    const before = await tx.db.account.findUnique({ where: { username }, select: { role: true } })
    const account = await tx.db.account.upsert({
      where: { username },
      create: { username, name, passwordHash, role },
      update: { role },
      select: { id: true, passwordHash: true },
    })
    if (!before) tx.record({ type: 'account.added', data: { username, name, role } })
    else if (before.role !== role)
      tx.record({ type: 'account.changed', data: { username, name, before: { role: before.role }, after: { role } } })
    return account
  })
}
