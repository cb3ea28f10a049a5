import type { Webhook as Row } from '@/generated/prisma/client'
import { type Webhook, webhookSchema } from '@/lib/contract/webhooks'
import type { Transaction } from '@/lib/db'
import { isUuid } from '@/lib/is-uuid'
import { Problem } from '@/lib/problems/problem'

const omit = { secret: true, previousSecret: true } as const

/** By name. Their secrets are not read. */
export async function listWebhooks(db: Transaction): Promise<Webhook[]> {
  const rows = await db.webhook.findMany({ omit, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  return Promise.all(rows.map((row) => withState(db, row)))
}

/** Throws Problem no_such_webhook. */
export async function loadWebhook(db: Transaction, id: string): Promise<Webhook> {
  const row = isUuid(id) ? await db.webhook.findUnique({ where: { id }, omit }) : null
  if (!row) throw new Problem('no_such_webhook')
  return withState(db, row)
}

async function withState(db: Transaction, row: Omit<Row, keyof typeof omit>): Promise<Webhook> {
  const { id: webhookId, pbxId: pbx, disabledAt, createdAt } = row
  const [waiting, last] = await Promise.all([
    db.webhookDelivery.count({ where: { webhookId, nextAt: { not: null } } }),
    db.webhookDelivery.aggregate({ where: { webhookId }, _max: { deliveredAt: true } }),
  ])
  return webhookSchema.parse({
    ...row,
    ...{ pbx, waiting, enabled: disabledAt === null, createdAt: createdAt.toISOString() },
    lastDeliveredAt: last._max.deliveredAt?.toISOString() ?? null,
  })
}
