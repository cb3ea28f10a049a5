import { z } from 'zod'
import { inputWords } from '../../words/input.ts'
import { pbxFieldSchema as pbx } from './pbxes.ts'
import { oneLine } from './text.ts'
import { zoneSchema } from './wall-clock.ts'

const name = oneLine(60).min(1, { error: () => inputWords().nameMissing })
const timeZone = zoneSchema
  .nullable()
  .describe('As IANA names it, for example Europe/Berlin: what times of day mean there. null: the zone of the worker.')

export const locationDetailsSchema = z.object({ name, timeZone })
export type LocationDetails = z.infer<typeof locationDetailsSchema>

/** Where desks stand. */
export const locationSchema = locationDetailsSchema.extend({
  id: z.uuid(),
  pbx: z.string(),
  /** How many phones are there. */
  phones: z.number().int(),
})
export type Location = z.infer<typeof locationSchema>

export const newLocationSchema = z.object({ pbx, name, timeZone: timeZone.default(null) })
/** What is left out stays as it is. */
export const locationChangeSchema = locationDetailsSchema.partial()
export const mergeLocationSchema = z.object({ into: z.uuid().describe('The id of the location that stays.') })
