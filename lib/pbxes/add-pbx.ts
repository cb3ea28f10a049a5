import type { z } from 'zod'
import { newPbxSchema, type Pbx } from '@/lib/contract/pbxes'
import { failedWith } from '@/lib/db'
import { env } from '@/lib/env'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'
import { encryptSecrets } from '@/pbx/secrets'
import { requireOwnAddress } from './addresses'
import { loadPbx } from './list-pbxes'
import { settingsInputWords } from '@/words/settings-input'

/** Throws Problem bad_request or pbx_exists. */
export const addPbx = verb('pbx.add', async (ctx, input: z.input<typeof newPbxSchema>): Promise<Pbx> => {
  const { id, name, connection, secrets } = parse(newPbxSchema, input)
  const encrypted = encryptSecrets(env().HOTDESK_ENCRYPTION_KEY, id, secrets)
  return transact(ctx, async (tx) => {
    await requireOwnAddress(tx.db, id, connection)
    await tx.db.pbx.create({ data: { id, name, connection, secrets: encrypted }, select: { id: true } })
    tx.record({ type: 'pbx.added', data: { name } }, { pbx: id })
    return loadPbx(tx.db, id)
  }).catch((error: unknown) => {
    if (!failedWith(error, 'P2002')) throw error
    throw new Problem('pbx_exists', [{ field: 'id', message: settingsInputWords().pbxIdTaken(id) }])
  })
})
