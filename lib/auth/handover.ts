import { randomBytes } from 'node:crypto'
import { db, failedWith } from '@/lib/db'
import { env } from '@/lib/env'
import { HandoverRefused, type Note, readNote } from './handover-note'
import { hashPassword } from './password'
import { beginSignIn, type Claims } from './sign-ins'

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
  await spend(note)
  const claims = await beginSignIn(await accountOf(note), headers)
  if (!claims) throw new HandoverRefused('disabled')
  return claims
}

/** Longer than a request can lie between the look at its time and here. */
const kept = 5 * 60_000

// The row is what makes it once: of several requests at the same time, one inserts it.
async function spend({ nonce, expiresAt }: Note): Promise<void> {
  await db().usedHandover.deleteMany({ where: { expiresAt: { lt: new Date(Date.now() - kept) } } })
  try {
    await db().usedHandover.create({ data: { nonce, expiresAt: new Date(expiresAt * 1000) } })
  } catch (error) {
    throw failedWith(error, 'P2002') ? new HandoverRefused('used') : error
  }
}

async function accountOf({ name, role }: Note) {
  // No account that is made by hand can have a colon in its name, so that nobody's account is taken over.
  const username = `freepbx:${name.toLowerCase()}`
  const passwordHash = await hashPassword(randomBytes(32).toString('hex'))
  return db().account.upsert({
    where: { username },
    create: { username, name: `${name} (FreePBX)`, passwordHash, role },
    update: { role },
    select: { id: true, passwordHash: true },
  })
}
