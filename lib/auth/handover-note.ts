import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { roleSchema } from '@/lib/contract/roles'

/** Why a link from FreePBX signs nobody in. */
export const refusalSchema = z.enum(['unset', 'invalid', 'expired', 'used', 'disabled'])
export type Refusal = z.infer<typeof refusalSchema>

export class HandoverRefused extends Error {
  override name = 'HandoverRefused'
  constructor(readonly refusal: Refusal) {
    super(`The hand-over was refused: ${refusal}`)
  }
}

const longestSeconds = 60
/** How far FreePBX's clock may be ahead of our clock. */
const skewSeconds = 30

const noteSchema = z
  .object({
    /** FreePBX's administrator. */
    name: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .regex(/^[^\u0000-\u001f\u007f]*$/),
    role: roleSchema,
    /** Seconds since 1970, as is the next one. */
    issuedAt: z.int(),
    expiresAt: z.int(),
    nonce: z.string().regex(/^[0-9a-f]{32,64}$/),
  })
  .refine(({ issuedAt, expiresAt }) => expiresAt - issuedAt <= longestSeconds)
export type Note = z.infer<typeof noteSchema>

/**
 * What FreePBX's module says about the person it sends, once the signature and the time are right.
 *
 * @param note "<payload>.<signature>", both base64url; the signature is HMAC-SHA-256 over the payload as it is written
 * @param now milliseconds since 1970
 * Throws HandoverRefused invalid or expired.
 */
export function readNote(note: string, secret: string, now: number): Note {
  const [payload = '', signature = ''] = note.slice(0, 2_000).split('.')
  const wanted = createHmac('sha256', secret).update(payload).digest()
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new HandoverRefused('invalid')
  const read = noteSchema.safeParse(asJson(payload))
  if (!read.success || read.data.issuedAt * 1000 > now + skewSeconds * 1000) throw new HandoverRefused('invalid')
  if (read.data.expiresAt * 1000 <= now) throw new HandoverRefused('expired')
  return read.data
}

function asJson(payload: string): unknown {
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
