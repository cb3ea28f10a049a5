import type { Actor } from '../../../lib/contract/actor.ts'
import type { FactType } from '../../../lib/contract/events.ts'
import { kindsOf, topicSchema } from '../../../lib/contract/topics.ts'
import type { Stopped } from '../../../lib/contract/webhooks.ts'
import type { PrismaClient } from '../../../generated/prisma/client.ts'
import type { Transaction } from './transact.ts'

/** So many events are looked at in one statement: it takes milliseconds. */
const eventsAtOnce = 1_000
/** A worker that was killed while it sent leaves its message to others after so many seconds. */
const leaseSeconds = 60

/**
 * Makes messages of the events that have come since the last look, one for each endpoint that asked for them. Several
 * workers may do this at once: each endpoint is one of them's for the moment.
 */
export async function queueMessages(db: PrismaClient): Promise<void> {
  const behind = await db.$queryRaw<{ id: string; topics: string[] }[]>`
    SELECT id, topics FROM webhooks WHERE disabled_at IS NULL AND after_event < (SELECT max(id) FROM events)`
  for (const { id, topics } of behind) {
    const kinds = kindsOf(topics.flatMap((topic) => topicSchema.safeParse(topic).data ?? []))
    await db.$executeRaw`
      WITH endpoint AS (
        SELECT id, pbx, after_event, least((SELECT max(id) FROM events), after_event + ${eventsAtOnce}) AS upto
        FROM webhooks WHERE id = ${id}::uuid AND disabled_at IS NULL FOR UPDATE SKIP LOCKED
      ), looked AS (
        UPDATE webhooks SET after_event = endpoint.upto FROM endpoint WHERE webhooks.id = endpoint.id
      )
      INSERT INTO webhook_deliveries (webhook_id, event_id)
      SELECT endpoint.id, events.id FROM endpoint
      JOIN events ON events.id > endpoint.after_event AND events.id <= endpoint.upto
      WHERE split_part(events.type, '.', 1) = ANY(${kinds})
        AND (endpoint.pbx IS NULL OR events.pbx IS NULL OR events.pbx = endpoint.pbx)
      ORDER BY events.id`
  }
}

/** Ids of the endpoints for which a message is due. */
export async function endpointsWithDue(db: PrismaClient): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM webhooks WHERE disabled_at IS NULL AND EXISTS (
      SELECT FROM webhook_deliveries WHERE webhook_id = webhooks.id AND next_at <= now())`
  return rows.map(({ id }) => id)
}

/** A message that is ours to send, and everything that it takes. */
export interface DueMessage {
  id: string
  webhookId: string
  eventId: bigint | null
  queuedAt: Date
  /** With this one. */
  attempts: number
  name: string
  url: string
  allowsPrivate: boolean
  secret: string
  previousSecret: string | null
}

/** The oldest that is due for this endpoint; null: none is, or other workers have them. */
export async function takeMessage(db: Transaction, webhookId: string): Promise<DueMessage | null> {
  const [message] = await db.$queryRaw<DueMessage[]>`
    WITH due AS (
      SELECT message.id FROM webhook_deliveries AS message JOIN webhooks ON webhooks.id = message.webhook_id
      WHERE webhook_id = ${webhookId}::uuid AND next_at <= now() AND disabled_at IS NULL
      ORDER BY next_at, event_id LIMIT 1 FOR UPDATE OF message SKIP LOCKED
    )
    UPDATE webhook_deliveries AS message
    SET attempts = attempts + 1, next_at = now() + make_interval(secs => ${leaseSeconds})
    FROM due, webhooks WHERE message.id = due.id AND webhooks.id = message.webhook_id
    RETURNING message.id, webhook_id AS "webhookId", event_id AS "eventId", queued_at AS "queuedAt", attempts, name, url,
      allows_private AS "allowsPrivate", secret,
      CASE WHEN previous_until > now() THEN previous_secret END AS "previousSecret"`
  return message ?? null
}

/** An event as the REST API gives it; null: it was deleted. Administrators alone make webhooks: nothing is left out. */
export async function eventOfMessage(db: PrismaClient, id: bigint) {
  const row = await db.event.findUnique({ where: { id } })
  if (!row) return null
  const { pbxId, at, ...rest } = row
  return { ...rest, id: Number(id), at: at.toISOString(), pbx: pbxId }
}

export interface Attempt {
  status: number | null
  error: string | null
  tookMs: number
}

export async function recordDelivered(db: PrismaClient, id: string, attempt: Attempt): Promise<void> {
  const now = new Date()
  await db.webhookDelivery.updateMany({
    where: { id },
    data: { ...attempt, triedAt: now, deliveredAt: now, nextAt: null },
  })
}

/** @param nextAt null: it is given up */
export async function recordFailed(db: PrismaClient, id: string, attempt: Attempt, nextAt: Date | null): Promise<void> {
  await db.webhookDelivery.updateMany({ where: { id }, data: { ...attempt, triedAt: new Date(), nextAt } })
}

/** Whether the endpoint has taken anything since. */
export async function tookSince(db: PrismaClient, webhookId: string, since: Date): Promise<boolean> {
  const where = { webhookId, deliveredAt: { gte: since } }
  return (await db.webhookDelivery.findFirst({ where, select: { id: true } })) !== null
}

/** Sends nothing there any more until somebody enables it; says so as an event, once. */
export async function stopEndpoint(
  db: PrismaClient,
  { webhookId: id, name }: DueMessage,
  cause: Stopped,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const data = { disabledAt: new Date(), stopped: cause }
    const { count } = await tx.webhook.updateMany({ where: { id, disabledAt: null }, data })
    if (count === 0) return
    const actor = { kind: 'system', reason: 'webhooks' } satisfies Actor
    await tx.event.create({ data: { type: 'webhook.stopped' satisfies FactType, data: { name, cause }, actor } })
  })
}

/** Deletes those of the `most` oldest messages that are older than this and wait for nothing, and gives how many. */
export function deleteOldMessages(db: PrismaClient, olderThan: Date, most: number): Promise<number> {
  return db.$executeRaw`
    DELETE FROM webhook_deliveries WHERE id IN (
      SELECT id FROM webhook_deliveries WHERE queued_at < ${olderThan} AND next_at IS NULL ORDER BY queued_at LIMIT ${most})`
}
