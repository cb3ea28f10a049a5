import type { WebhookDelivery } from '@/generated/prisma/client'
import { type Delivery, deliverySchema } from '@/lib/contract/webhooks'
import type { Transaction } from '@/lib/db'
import { isUuid } from '@/lib/is-uuid'
import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'
import { loadWebhook } from './list-webhooks'

export interface DeliveryPage {
  messages: Delivery[]
  hasOlder: boolean
}

interface Which {
  webhook: string
  limit: number
  /** Only those queued before this moment. */
  before?: Date | undefined
}

/** Newest first. Throws Problem no_such_webhook. */
export async function listMessages(db: Transaction, { webhook, limit, before }: Which): Promise<DeliveryPage> {
  await loadWebhook(db, webhook)
  const where = { webhookId: webhook, ...(before && { queuedAt: { lt: before } }) }
  const orderBy = [{ queuedAt: 'desc' }, { eventId: 'desc' }] as const
  const rows = await db.webhookDelivery.findMany({ where, orderBy: [...orderBy], take: limit + 1 })
  return { messages: await withTypes(db, rows.slice(0, limit)), hasOlder: rows.length > limit }
}

async function withTypes(db: Transaction, rows: readonly WebhookDelivery[]): Promise<Delivery[]> {
  const ids = rows.flatMap(({ eventId }) => eventId ?? [])
  const events = await db.event.findMany({ where: { id: { in: ids } }, select: { id: true, type: true } })
  const types = new Map(events.map(({ id, type }) => [id, type]))
  return rows.map((row) => toDelivery(row, row.eventId === null ? null : (types.get(row.eventId) ?? null)))
}

const toDelivery = (
  { webhookId, eventId, nextAt, deliveredAt, ...row }: WebhookDelivery,
  type: string | null,
): Delivery =>
  deliverySchema.parse({
    ...row,
    ...{ webhook: webhookId, event: eventId === null ? null : Number(eventId), type },
    state: nextAt ? 'waiting' : deliveredAt ? 'delivered' : 'given_up',
    queuedAt: row.queuedAt.toISOString(),
    triedAt: row.triedAt?.toISOString() ?? null,
    nextAt: nextAt?.toISOString() ?? null,
  })

/** Sends a test message within a second. Throws Problem no_such_webhook, or webhook_disabled. */
export const testWebhook = verb('webhook.test', async (ctx, { id }: { id: string }): Promise<Delivery> =>
  transact(ctx, async (tx) => {
    const { name, enabled } = await loadWebhook(tx.db, id)
    if (!enabled) throw new Problem('webhook_disabled')
    const row = await tx.db.webhookDelivery.create({ data: { webhookId: id } })
    tx.record({ type: 'webhook.tested', data: { name } })
    return toDelivery(row, null)
  }),
)

/**
 * Sends a message again within a second, no matter how the first try ended. Throws Problem no_such_message, or
 * webhook_disabled.
 */
export const resendMessage = verb('webhook.resend', async (ctx, { id }: { id: string }): Promise<Delivery> => {
  const where = { id }
  return transact(ctx, async (tx) => {
    const found = isUuid(id) ? await tx.db.webhookDelivery.findUnique({ where }) : null
    if (!found) throw new Problem('no_such_message')
    const { name, enabled } = await loadWebhook(tx.db, found.webhookId)
    if (!enabled) throw new Problem('webhook_disabled')
    await tx.db.webhookDelivery.update({ where, data: { nextAt: new Date(), deliveredAt: null, attempts: 0 } })
    tx.record({ type: 'webhook.resent', data: { name } })
    const [message] = await withTypes(tx.db, await tx.db.webhookDelivery.findMany({ where }))
    if (!message) throw new Problem('no_such_message')
    return message
  })
})
