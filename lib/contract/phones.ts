import { z } from 'zod'
import { numberSchema } from './numbers.ts'
import { pbxFieldSchema as pbx } from './pbxes.ts'

const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most} characters.`)
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'Use one line of plain text.')

export const newPhoneSchema = z.object({
  number: numberSchema,
  label: oneLine(60).default(''),
  location: oneLine(60).default(''),
})

export const phoneChangeSchema = z.object({
  label: oneLine(60).optional(),
  location: oneLine(60).optional(),
})

/** Which phone: several PBXs may have the same number. */
export const phoneNameSchema = z.object({ pbx, number: numberSchema })
export const addPhoneSchema = newPhoneSchema.extend({ pbx })
export const importPhonesSchema = z.object({ pbx, phones: z.array(newPhoneSchema), dryRun: z.boolean().default(false) })

export type NewPhone = z.infer<typeof newPhoneSchema>
export type PhoneChange = z.infer<typeof phoneChangeSchema>
