import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { scopeSchema } from '@/lib/contract/scopes'
import { parse } from '@/lib/problems/parse'
import { transact, verb } from '@/lib/verbs/verb'
import { inputWords } from '@/words/input'
import { settingsInputWords } from '@/words/settings-input'

const schema = z.object({
  name: z
    .string()
    .trim()
    .min(1, { error: () => inputWords().nameMissing })
    .max(80, { error: () => inputWords().tooLong(80) }),
  scopes: z.array(scopeSchema).min(1, { error: () => settingsInputWords().scopeMissing }),
  /** null: never. */
  expiresAt: z.date().nullable(),
})

/** Makes a bearer token of the REST API. The database keeps its SHA-256 alone, so this is the only time it is seen. */
export const createToken = verb('token.create', async (ctx, input: z.input<typeof schema>): Promise<string> => {
  const { name, scopes, expiresAt } = parse(schema, input)
  const token = `hd_${randomBytes(32).toString('base64url')}`
  const hash = createHash('sha256').update(token).digest('hex')
  return transact(ctx, async (tx) => {
    await tx.db.apiToken.create({ data: { name, hash, scopes, expiresAt, createdBy: ctx.actor }, select: { id: true } })
    tx.record({ type: 'token.created', data: { name, scopes, expiresAt: expiresAt?.toISOString() ?? null } })
    return token
  })
})
