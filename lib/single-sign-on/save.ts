import { isDeepStrictEqual } from 'node:util'
import {
  type SaveSingleSignOn,
  saveSingleSignOnSchema,
  type SingleSignOn,
  type SingleSignOnDetails,
  singleSignOnDetailsSchema,
} from '@/lib/contract/single-sign-on'
import { failedWith, type Transaction } from '@/lib/db'
import { env } from '@/lib/env'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'
import { singleSignOnWords } from '@/words/single-sign-on'
import { encryptClientSecret } from '@/pbx/secrets'
import { endSignInsBySso } from './end-sign-ins'
import { findSingleSignOn, loadSingleSignOn } from './load'

/**
 * What is left out stays as it is; a change that changes nothing leaves no event. People who signed in through
 * something that is now removed are signed out. Throws Problem bad_request, no_such_pbx, or changed_meanwhile.
 */
export const saveSingleSignOn = verb(
  'single_sign_on.save',
  async (ctx, input: SaveSingleSignOn): Promise<SingleSignOn> => {
    const { secret, version: seen, ...given } = parse(saveSingleSignOnSchema, input)
    return transact(ctx, async (tx) => {
      const before = await findSingleSignOn(tx.db)
      const version = before?.version ?? 0
      if (seen !== undefined && seen !== version) throw new Problem('changed_meanwhile')
      const was = before && detailsOf(before)
      const details = parse(singleSignOnDetailsSchema, { ...was, ...withoutUndefined(given) })
      await requirePbx(tx.db, details.extensionPbx)
      if (before?.hasSecret && secret === undefined && before.issuer !== details.issuer)
        throw new Problem('bad_request', [{ field: 'secret', message: singleSignOnWords().input.secretAgain }])
      const changed = changedOf(was, details)
      if (changed.length === 0 && secret === undefined && before) return before
      await write(tx.db, { details, version, sealed: sealed(secret, details) })
      await endSignInsBySso(tx, endedBy(was, details))
      const values = { before: pick(was ?? {}, changed), after: pick(details, changed) }
      const about = secret === undefined ? {} : { secret: secret === null ? ('none' as const) : ('new' as const) }
      tx.record({ type: 'single_sign_on.changed', data: { ...values, ...about } })
      return loadSingleSignOn(tx.db)
    })
  },
)

/** Throws Problem no_single_sign_on. People who signed in through it are signed out. */
export const removeSingleSignOn = verb('single_sign_on.remove', async (ctx, _: object): Promise<void> => {
  await transact(ctx, async (tx) => {
    const { issuer } = await loadSingleSignOn(tx.db)
    await tx.db.singleSignOn.deleteMany()
    await endSignInsBySso(tx, { accounts: true, ownPages: true })
    tx.record({ type: 'single_sign_on.removed', data: { issuer } })
  })
})

const detailsOf = ({ hasSecret: _, version: __, ...details }: SingleSignOn): SingleSignOnDetails => details

const withoutUndefined = (given: object) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))

function changedOf(before: SingleSignOnDetails | null, after: SingleSignOnDetails) {
  const names = Object.keys(after) as (keyof SingleSignOnDetails)[]
  return names.filter((name) => !isDeepStrictEqual(before?.[name], after[name]))
}

/** undefined: it stays. */
const sealed = (secret: string | null | undefined, { issuer }: SingleSignOnDetails) =>
  typeof secret === 'string' ? encryptClientSecret(env().HOTDESK_ENCRYPTION_KEY, issuer, secret) : secret

/** Another provider, or another client there, calls people by other names. */
function endedBy(before: SingleSignOnDetails | null, after: SingleSignOnDetails) {
  const isOther = before?.issuer !== after.issuer || before.clientId !== after.clientId
  return {
    accounts: isOther || (before.forAccounts && !after.forAccounts),
    ownPages:
      isOther ||
      (before.forOwnPages && !after.forOwnPages) ||
      before.extensionClaim !== after.extensionClaim ||
      before.extensionPbx !== after.extensionPbx,
  }
}

interface Written {
  details: SingleSignOnDetails
  version: number
  sealed: string | null | undefined
}

/** Throws Problem changed_meanwhile when somebody else was quicker since it was read. */
async function write(tx: Transaction, { details, version, sealed: secret }: Written): Promise<void> {
  const data = { details, ...(secret !== undefined && { secret }) }
  if (version > 0) {
    const { count } = await tx.singleSignOn.updateMany({
      where: { version },
      data: { ...data, version: { increment: 1 } },
    })
    if (count === 0) throw new Problem('changed_meanwhile')
    return
  }
  await tx.singleSignOn.create({ data }).catch((error: unknown) => {
    throw failedWith(error, 'P2002') ? new Problem('changed_meanwhile') : error
  })
}

const pick = (values: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))
