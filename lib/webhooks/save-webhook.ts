import { randomBytes, randomUUID } from 'node:crypto'
import {
  newWebhookSchema,
  type NewWebhook,
  type Webhook,
  type WebhookChange,
  webhookChangeSchema,
  type WebhookWithSecret,
} from '@/lib/contract/webhooks'
import { env } from '@/lib/env'
import { withoutGaps } from '@/lib/access/without-gaps'
import { newestEventId } from '@/lib/events/list-events'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'
import { encryptSigningSecret } from '@/pbx/secrets'
import { loadWebhook } from './list-webhooks'

/** As Standard Webhooks writes them. */
const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`

/** Its messages begin with the event of its creation. Throws Problem bad_request or no_such_pbx. */
export const addWebhook = verb('webhook.add', async (ctx, input: NewWebhook): Promise<WebhookWithSecret> => {
  const { pbx, ...details } = parse(newWebhookSchema, input)
  const [id, secret] = [randomUUID(), newSecret()]
  return transact(ctx, async (tx) => {
    if (pbx !== null) await requirePbx(tx.db, pbx)
    const encrypted = encryptSigningSecret(env().HOTDESK_ENCRYPTION_KEY, id, secret)
    const afterEvent = await newestEventId(tx.db)
    await tx.db.webhook.create({ data: { id, pbxId: pbx, ...details, secret: encrypted, afterEvent } })
    tx.record({ type: 'webhook.added', data: { name: details.name, host: new URL(details.url).host } })
    return { ...(await loadWebhook(tx.db, id)), secret }
  })
})

type Field = 'name' | 'url' | 'topics' | 'pbx' | 'allowsPrivate' | 'enabled'

/**
 * What is left out stays as it is; a change that changes nothing leaves no event. One that is enabled again gets what
 * happens from now on, and what had waited. Throws Problem bad_request, no_such_webhook or no_such_pbx.
 */
export const changeWebhook = verb(
  'webhook.change',
  async (ctx, { id, ...input }: WebhookChange & { id: string }): Promise<Webhook> => {
    const change = parse(webhookChangeSchema, input)
    return transact(ctx, async (tx) => {
      const before = await loadWebhook(tx.db, id)
      if (change.pbx) await requirePbx(tx.db, change.pbx)
      const fields = (Object.keys(change) as Field[]).filter((field) => isOther(before[field], change[field]))
      if (fields.length === 0) return before
      const { pbx, enabled, ...columns } = withoutGaps(change)
      const again = enabled === true && !before.enabled && { afterEvent: await newestEventId(tx.db) }
      const state = enabled !== undefined && { disabledAt: enabled ? null : new Date(), stopped: null }
      await tx.db.webhook.update({
        where: { id },
        data: {
          ...columns,
          ...(pbx !== undefined && { pbxId: pbx }),
          ...(fields.includes('enabled') && state),
          ...again,
        },
      })
      tx.record({ type: 'webhook.changed', data: { name: change.name ?? before.name, fields } })
      return loadWebhook(tx.db, id)
    })
  },
)

const isOther = (before: unknown, after: unknown) =>
  after !== undefined && JSON.stringify(before) !== JSON.stringify(after)

/** Its messages go with it, also those that wait. Throws Problem no_such_webhook. */
export const removeWebhook = verb('webhook.remove', async (ctx, { id }: { id: string }): Promise<void> => {
  await transact(ctx, async (tx) => {
    const { name } = await loadWebhook(tx.db, id)
    const { count } = await tx.db.webhook.deleteMany({ where: { id } })
    if (count === 0) throw new Problem('no_such_webhook')
    tx.record({ type: 'webhook.removed', data: { name } })
  })
})

const dayMs = 24 * 3_600_000

/** A new secret. The old one signs for another day beside it. Throws Problem no_such_webhook. */
export const renewSecret = verb(
  'webhook.renew_secret',
  async (ctx, { id }: { id: string }): Promise<WebhookWithSecret> => {
    const secret = newSecret()
    return transact(ctx, async (tx) => {
      const webhook = await loadWebhook(tx.db, id)
      const { secret: previousSecret } = await tx.db.webhook.findUniqueOrThrow({
        where: { id },
        select: { secret: true },
      })
      const encrypted = encryptSigningSecret(env().HOTDESK_ENCRYPTION_KEY, id, secret)
      const previousUntil = new Date(Date.now() + dayMs)
      await tx.db.webhook.update({ where: { id }, data: { secret: encrypted, previousSecret, previousUntil } })
      tx.record({ type: 'webhook.changed', data: { name: webhook.name, fields: ['secret'] } })
      return { ...webhook, secret }
    })
  },
)
