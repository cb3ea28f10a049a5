import { z } from 'zod'
import { deskSchema } from '@/lib/contract/board'
import { eventSchema } from '@/lib/contract/events'
import { newPhoneSchema, phoneChangeSchema } from '@/lib/contract/phones'
import { scopeSchema } from '@/lib/contract/scopes'
import { sessionSchema } from '@/lib/sessions/session'

// What the REST API takes and gives. openapi.ts describes it from these.

export const phoneDocument = deskSchema.meta({ id: 'Phone', description: 'A hot desk phone of the pool.' })
export const newPhoneDocument = newPhoneSchema.meta({ id: 'NewPhone' })
export const phoneChangeDocument = phoneChangeSchema.meta({ id: 'PhoneChange' })
export const eventDocument = eventSchema.meta({
  id: 'Event',
  description: 'A fact. Ids increase and are never reused.',
})

export const tokenDocument = z
  .object({ name: z.string(), scopes: z.array(scopeSchema), expiresAt: z.iso.datetime().nullable() })
  .meta({ id: 'Token', description: 'What a token is called, may do, and until when.' })

export const phoneListSchema = z.object({ phones: z.array(phoneDocument) })
export const sessionListSchema = z.object({ sessions: z.array(sessionSchema) })
export const eventPageSchema = z.object({
  events: z.array(eventDocument),
  next: z.number().int().describe('Pass it as `after` to get what comes next.'),
})

const limit = (otherwise: number, most: number) =>
  z.coerce.number().int().min(1).max(most).default(otherwise).describe(`At most so many. 1 to ${most}.`)

export const sessionQuerySchema = z.object({
  state: z.enum(['open', 'ended', 'all']).default('open').describe('Newest first.'),
  limit: limit(1_000, 1_000),
})

export const eventQuerySchema = z.object({
  after: z.coerce.number().int().min(0).default(0).describe('The id of the last event that is known already.'),
  limit: limit(100, 1_000),
})
