import { z } from 'zod'
import { inputWords } from '../../words/input.ts'
import { numberSchema } from './numbers.ts'
import { pbxFieldSchema as pbx } from './pbxes.ts'

/** After too many wrong PINs no PIN counts for a while, also the right one. */
export const pinLockSchema = z.object({
  /** null: every extension, at this phone. */
  extension: z.string().nullable(),
  /** null: this extension, at every phone. */
  phone: z.string().nullable(),
  since: z.iso.datetime(),
  until: z.iso.datetime(),
})
export type PinLock = z.infer<typeof pinLockSchema>

/** As web-place.ts writes it. */
export const webPlaceSchema = z.string().regex(/^web [\w.:-]{1,60}$/, { error: () => inputWords().placeOfPin })

/** The number of a phone, or what stands for it on the web. */
export const placeOfPinSchema = z.union([numberSchema, webPlaceSchema])

/** What is locked, as metrics name it. */
export const lockKinds = ['extension_at_phone', 'extension', 'phone'] as const

/** Which locks: all of an extension, everywhere; the one of it at a phone; or the one of a phone for all extensions. */
export const lockChoiceSchema = z
  .object({ pbx, extension: numberSchema.nullable().default(null), phone: placeOfPinSchema.nullable().default(null) })
  .refine(({ extension, phone }) => extension !== null || phone !== null, {
    path: ['extension'],
    error: () => inputWords().lockMissing,
  })
export type LockChoice = z.input<typeof lockChoiceSchema>
