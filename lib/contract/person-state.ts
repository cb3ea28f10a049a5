import { z } from 'zod'
import { lineStateSchema } from './board.ts'
import { numberSchema } from './numbers.ts'
import { pbxFieldSchema as pbx } from './pbxes.ts'

/** Asked of the worker when somebody looks at a person: what the PBX says of them at this moment, and nobody keeps. */
export const personQuestionSchema = z.object({
  pbx,
  extension: numberSchema,
  /** Their own phones. */
  devices: z.array(numberSchema).max(20),
})
export type PersonQuestion = z.input<typeof personQuestionSchema>

/** Asked when people are searched for: what their own phones do, of as many as a page of the list has. */
export const ownPhonesQuestionSchema = z.object({
  pbx,
  people: z.array(personQuestionSchema.omit({ pbx: true })).max(50),
})
export type OwnPhonesQuestion = z.input<typeof ownPhonesQuestionSchema>

/** By extension. */
export const ownPhonesSchema = z.record(z.string(), lineStateSchema)
export type OwnPhones = z.infer<typeof ownPhonesSchema>

export const personStateSchema = z.object({
  doNotDisturb: z.boolean(),
  /** The most active of their phones. */
  ownPhone: lineStateSchema,
})
export type PersonState = z.infer<typeof personStateSchema>
