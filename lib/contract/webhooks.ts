import { z } from 'zod'
import { inputWords } from '../../words/input.ts'
import { settingsInputWords } from '../../words/settings-input.ts'
import { pbxIdSchema } from './pbxes.ts'
import { oneLine } from './text.ts'
import { topicSchema } from './topics.ts'

const urlForm = { error: () => settingsInputWords().webhookUrl }
const hasNoUser = (text: string) => {
  const { username, password } = new URL(text)
  return username === '' && password === ''
}

const name = oneLine(60).min(1, { error: () => inputWords().nameMissing })
const url = z
  .url({ protocol: /^https?$/, ...urlForm, abort: true })
  .max(2_000, { error: () => settingsInputWords().urlTooLong })
  .refine(hasNoUser, urlForm)
const chosenTopics = z.array(topicSchema).min(1, { error: () => settingsInputWords().topicMissing })
const allowsPrivate = z
  .boolean()
  .describe('The address may be in a private network, or on this machine. Addresses of one link never are.')

export const newWebhookSchema = z.object({
  name,
  url,
  topics: chosenTopics.default(['people']),
  pbx: pbxIdSchema.nullable().default(null).describe('Only events of this PBX, and those of none. null: all.'),
  allowsPrivate: allowsPrivate.default(false),
})
export type NewWebhook = z.input<typeof newWebhookSchema>

/** What is left out stays as it is. */
export const webhookChangeSchema = z
  .object({ name, url, topics: chosenTopics, pbx: pbxIdSchema.nullable(), allowsPrivate, enabled: z.boolean() })
  .partial()
export type WebhookChange = z.input<typeof webhookChangeSchema>

/** Why Hot Desk stopped sending: the endpoint answered 410, or took no message for three days. */
export const stoppedSchema = z.enum(['gone', 'failing'])
export type Stopped = z.infer<typeof stoppedSchema>

/** As people and programs see it, without its secret. */
export const webhookSchema = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  topics: z.array(topicSchema),
  pbx: z.string().nullable(),
  allowsPrivate: z.boolean(),
  createdAt: z.iso.datetime(),
  enabled: z.boolean(),
  /** null: it is enabled, or somebody disabled it. */
  stopped: stoppedSchema.nullable(),
  /** Messages that wait for their first or next attempt. */
  waiting: z.number().int(),
  lastDeliveredAt: z.iso.datetime().nullable(),
})
export type Webhook = z.infer<typeof webhookSchema>

/** The secret is shown when it is made, and never again. */
export const webhookWithSecretSchema = webhookSchema.extend({ secret: z.string() })
export type WebhookWithSecret = z.infer<typeof webhookWithSecretSchema>

/** A message to an endpoint, and what became of it. */
export const deliverySchema = z.object({
  /** `webhook-id` of the message, the same at each attempt. */
  id: z.string(),
  webhook: z.string(),
  /** null: a test message. */
  event: z.number().int().nullable(),
  /** Of the event; null: a test, or the event was deleted since. */
  type: z.string().nullable(),
  state: z.enum(['waiting', 'delivered', 'given_up']),
  queuedAt: z.iso.datetime(),
  attempts: z.number().int(),
  /** Of the last attempt. */
  triedAt: z.iso.datetime().nullable(),
  /** Of HTTP, as the endpoint answered; null: it did not. */
  status: z.number().int().nullable(),
  /** What was wrong with the last attempt. */
  error: z.string().nullable(),
  tookMs: z.number().int().nullable(),
  nextAt: z.iso.datetime().nullable(),
})
export type Delivery = z.infer<typeof deliverySchema>

/** Type of a test message, which is about no event. */
export const testType = 'webhook.test'
