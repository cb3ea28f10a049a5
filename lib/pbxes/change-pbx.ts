import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { firstPbx, type Pbx, pbxChangeSchema, pbxIdSchema } from '@/lib/contract/pbxes'
import { env } from '@/lib/env'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'
import { encryptSecrets } from '@/pbx/secrets'
import { leadsElsewhere, requireOwnAddress } from './addresses'
import { loadPbx } from './list-pbxes'
import { takePbx } from './require-pbx'
import { settingsInputWords } from '@/words/settings-input'

const askAgain = () =>
  ['secrets.amiSecret', 'secrets.ariPassword'].map((field) => ({ field, message: settingsInputWords().secretAgain }))
const changePbxSchema = pbxChangeSchema.extend({ id: pbxIdSchema })

/**
 * What is left out stays as it is; a change that changes nothing leaves no event. Throws Problem bad_request,
 * no_such_pbx, or first_pbx for a connection of the PBX that the environment describes.
 */
export const changePbx = verb('pbx.change', async (ctx, input: z.input<typeof changePbxSchema>): Promise<Pbx> => {
  const { id, name, connection, secrets } = parse(changePbxSchema, input)
  if (id === firstPbx && (connection || secrets)) throw new Problem('first_pbx')
  return transact(ctx, async (tx) => {
    await takePbx(tx.db, id)
    const before = await loadPbx(tx.db, id)
    if (connection) await requireOwnAddress(tx.db, id, connection)
    if (connection && !secrets && leadsElsewhere(before.connection, connection))
      throw new Problem('bad_request', askAgain())
    const data = {
      ...(name !== undefined && name !== before.name && { name }),
      ...(connection && !isDeepStrictEqual(connection, before.connection) && { connection }),
      ...(secrets && { secrets: encryptSecrets(env().HOTDESK_ENCRYPTION_KEY, id, secrets) }),
    }
    const fields = Object.keys(data) as (keyof typeof data)[]
    if (fields.length === 0) return before
    await tx.db.pbx.update({ where: { id }, data, select: { id: true } })
    tx.record({ type: 'pbx.changed', data: { fields } }, { pbx: id })
    return loadPbx(tx.db, id)
  })
})
