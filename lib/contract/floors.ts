import { z } from 'zod'
import { inputWords } from '../../words/input.ts'
import { numberSchema } from './numbers.ts'
import { pbxFieldSchema as pbx } from './pbxes.ts'
import { oneLine } from './text.ts'

export type { PlanKind } from './plan-limits.ts'
const planKindSchema = z.enum(['png', 'jpeg', 'webp'])

const name = oneLine(60).min(1, { error: () => inputWords().nameMissing })
const position = z
  .number()
  .int()
  .min(1, { error: () => inputWords().position })
  .max(1000)
  .describe('Among the floors of its location, the first of which has 1.')
const wrongShare = { error: () => inputWords().share }
const share = (of: string) => z.number(wrongShare).min(0, wrongShare).max(1, wrongShare).describe(of)

/** 0 is the left or upper edge of the plan, 1 the right or lower one. */
export const placeSchema = z.object({
  x: share('How far from the left edge of the plan, as a share of its width.'),
  y: share('How far from the upper edge of the plan, as a share of its height.'),
})
export type Place = z.infer<typeof placeSchema>
export const placedDeskSchema = placeSchema.extend({ number: numberSchema })
export type PlacedDesk = z.infer<typeof placedDeskSchema>

export const planSchema = z.object({
  kind: planKindSchema,
  width: z.number().int(),
  height: z.number().int(),
  bytes: z.number().int(),
  /** Of its bytes, SHA-256 in base64url. */
  hash: z.string(),
})
export type Plan = z.infer<typeof planSchema>

export const floorSchema = z.object({
  id: z.uuid(),
  pbx: z.string(),
  /** Its name. */
  location: z.string(),
  name,
  position,
  /** null: there is no picture of it yet. */
  plan: planSchema.nullable(),
  /** Those of the pool that stand on it. */
  desks: z.array(placedDeskSchema),
})
export type Floor = z.infer<typeof floorSchema>

/** Where a desk stands, with what it takes to draw that. */
export type PlaceOfDesk = PlacedDesk & { floor: Pick<Floor, 'id' | 'name' | 'location'> & { plan: Plan } }
/** What /api/desks/…/place answers; null: it stands on no plan. */
export type PlaceAnswer = { place: PlaceOfDesk | null }

export const newFloorSchema = z.object({
  pbx,
  location: z
    .string()
    .trim()
    .min(1, { error: () => inputWords().locationMissing })
    .describe('The name of the location.'),
  name: name.describe('For example Floor 2.'),
})
/** What is left out stays as it is. */
export const floorChangeSchema = z.object({ name, position }).partial()

/** How events name a floor: both may have had other names since. */
export const floorNamesSchema = z.object({ location: z.string(), floor: z.string() })
