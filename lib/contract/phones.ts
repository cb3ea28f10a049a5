import { z } from 'zod'
import { phoneDetails as documented } from '../../words/en/phone-details.ts'
import { inputWords } from '../../words/input.ts'
import { phoneDetailsWords } from '../../words/phone-details.ts'
import { numberSchema } from './numbers.ts'
import { pbxFieldSchema as pbx } from './pbxes.ts'
import { eachDetail, type PhoneDetail } from './phone-details.ts'
import { oneLine } from './text.ts'

/** One extension, or nobody. */
const owner = z
  .string()
  .trim()
  .regex(/^\d{0,20}$/, { error: () => inputWords().owner })

/**
 * What people say of a phone, '' where they do not. Another one is written here, in phone-details.ts, with its title and its
 * hint for forms in words/, and in prisma/schema.prisma with its migration; verbs, REST, CSV, board and pages go by this list.
 */
const details = {
  label: oneLine(60).meta(inDocuments('label')),
  location: oneLine(60).meta(inDocuments('location')),
  /** Rules: docs/decisions/0037-desks-with-an-owner.md. */
  owner: owner.meta(inDocuments('owner')),
} satisfies Record<PhoneDetail, z.ZodType>
export { detailsOf, eachDetail, type PhoneDetail, type PhoneDetails, phoneDetails } from './phone-details.ts'

/** @returns how forms, tables and texts name a detail, and what a form says of it */
export function wordsOfDetail(detail: PhoneDetail): { title: string; hint: string } {
  return phoneDetailsWords()[detail]
}

/** The description of the API is English. */
function inDocuments(detail: PhoneDetail): { title: string; description: string } {
  const { title, hint: description } = documented[detail]
  return { title, description }
}

export const phoneDetailsSchema = z.object(details)
export const newPhoneSchema = z.object({
  number: numberSchema,
  ...eachDetail((detail) => details[detail].default('')),
})
export const phoneChangeSchema = phoneDetailsSchema.partial()

/** Which phone: several PBXs may have the same number. */
export const phoneNameSchema = z.object({ pbx, number: numberSchema })
export const addPhoneSchema = newPhoneSchema.extend({ pbx })
/** What is left out stays as it is. */
export const importedPhoneSchema = phoneChangeSchema.extend({ number: numberSchema })
export const importPhonesSchema = z.object({
  pbx,
  phones: z.array(importedPhoneSchema),
  dryRun: z.boolean().default(false).describe('Say what would be done, and do nothing.'),
  removeOthers: z
    .boolean()
    .default(false)
    .describe('Take phones that are not named out of the pool; people who are logged in there are logged out first.'),
  /** How much somebody has seen that it does: more, or less, is refused. */
  expected: z
    .object({ added: z.number().int(), changed: z.number().int(), removed: z.number().int() })
    .optional()
    .describe('Refused as `changed_meanwhile` unless it adds, changes and removes as many.'),
})

/** As many as a large pool has. */
const phoneNamesSchema = z
  .array(phoneNameSchema)
  .min(1, { error: () => inputWords().phoneMissing })
  .max(20_000)
export const changePhonesSchema = z.object({ phones: phoneNamesSchema, change: phoneChangeSchema })
export const removePhonesSchema = z.object({ phones: phoneNamesSchema })

export type PhoneName = z.output<typeof phoneNameSchema>
export type NewPhone = z.infer<typeof newPhoneSchema>
export type ImportedPhone = z.infer<typeof importedPhoneSchema>
export type PhoneChange = z.infer<typeof phoneChangeSchema>
