import { createHash, timingSafeEqual } from 'node:crypto'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { transact } from '@/lib/verbs/verb'
import { webContext } from '@/lib/verbs/web-context'
import { firstAdminSchema, type FirstAdmin } from './credentials'
import { decide, setupCodeLimits } from './limits'
import { hashPassword } from './password'
import { accountInputWords } from '@/words/account-input'

/** Whether the first account is still to be created. */
export async function isSetupOpen(): Promise<boolean> {
  return (await db().account.count()) === 0
}

/**
 * Creates the first account, an administrator. Of several at once exactly one succeeds.
 * Throws Problem bad_request, wrong_setup_code, setup_closed (an account exists, or no code was given out), or
 * TryAgainLater after too many wrong codes.
 * @param from the client's address, verified
 * @param headers of the request
 */
export async function createFirstAdmin(input: FirstAdmin, from: string, headers: Headers): Promise<void> {
  const { code, username, name, password } = parse(firstAdminSchema, input)
  const wanted = env().HOTDESK_SETUP_CODE
  if (!wanted || !(await isSetupOpen())) throw new Problem('setup_closed')
  if (!(await decide(setupCodeLimits(from), async () => isSame(code, wanted))))
    throw new Problem('wrong_setup_code', [{ field: 'code', message: accountInputWords().setupCodeWrong }])
  const passwordHash = await hashPassword(password)
  const ctx = webContext(headers, { kind: 'system', reason: 'setup' }, { kind: 'everything' })
  await transact(ctx, async (tx) => {
    await tx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('hotdesk_first_admin'))`
    if ((await tx.db.account.count()) > 0) throw new Problem('setup_closed')
    await tx.db.account.create({ data: { username, name, passwordHash, role: 'admin' } })
    tx.record({ type: 'account.added', data: { username, name, role: 'admin' } })
  })
}

function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(wanted))
}
