import { createHash, timingSafeEqual } from 'node:crypto'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { firstAdminSchema, type FirstAdmin } from './credentials'
import { decide, setupCodeLimits } from './limits'
import { hashPassword } from './password'

/** Whether the first account is still to be created. */
export async function isSetupOpen(): Promise<boolean> {
  return (await db().account.count()) === 0
}

/**
 * Creates the first account, an administrator. Of several at once exactly one succeeds.
 * Throws Problem bad_request, wrong_setup_code, setup_closed (an account exists, or no code was given out), or
 * TryAgainLater after too many wrong codes.
 * @param from the client's address, verified
 */
export async function createFirstAdmin(input: FirstAdmin, from: string): Promise<void> {
  const { code, username, name, password } = parse(firstAdminSchema, input)
  const wanted = env().HOTDESK_SETUP_CODE
  if (!wanted || !(await isSetupOpen())) throw new Problem('setup_closed')
  if (!(await decide(setupCodeLimits(from), async () => isSame(code, wanted))))
    throw new Problem('wrong_setup_code', [{ field: 'code', message: wrongCode }])
  const passwordHash = await hashPassword(password)
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('hotdesk_first_admin'))`
    if ((await tx.account.count()) > 0) throw new Problem('setup_closed')
    await tx.account.create({ data: { username, name, passwordHash, role: 'admin' } })
  })
}

const wrongCode = 'This is not the setup code. Copy the one that Hot Desk printed when it started.'

function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(wanted))
}
