import { z } from 'zod'
import { inputWords } from '../../words/input.ts'
import { settingsInputWords } from '../../words/settings-input.ts'
import { pbxFieldSchema as pbx } from './pbxes.ts'
import { oneLine } from './text.ts'

// A wall is a link for a screen that everybody who passes can read: it shows who is where, and opens nothing else.

/** How people are named there: Alice Lee, Alice L., A. L., or not at all. */
export const wallNamesSchema = z.enum(['full', 'short', 'initials', 'hidden'])
export type WallNames = z.infer<typeof wallNamesSchema>

const seconds = { error: () => settingsInputWords().seconds }

export const wallDetailsSchema = z.object({
  /** Where it hangs, or whom it is for. */
  name: oneLine(60).min(1, { error: () => inputWords().nameMissing }),
  /** Names. None: every location of the PBX. */
  locations: z.array(oneLine(60)).max(200, { error: () => settingsInputWords().manyLocations }),
  names: wallNamesSchema,
  /** How long each page is shown, where there are several. */
  seconds: z.number().int(seconds).min(5, seconds).max(600, seconds),
  /** The floor plans of its locations are shown in turn with the lists. */
  plans: z.boolean(),
})
export type WallDetails = z.infer<typeof wallDetailsSchema>

export const newWallSchema = z.object({
  pbx,
  ...wallDetailsSchema.shape,
  locations: wallDetailsSchema.shape.locations.default([]),
  names: wallNamesSchema.default('short'),
  seconds: wallDetailsSchema.shape.seconds.default(15),
  plans: z.boolean().default(false),
})
export type NewWall = z.input<typeof newWallSchema>

/** In events, of which the older ones say nothing of plans. */
export const wallFactsSchema = wallDetailsSchema.extend({ plans: z.boolean().default(false) })

/** What is left out stays as it is. */
export const wallChangeSchema = wallDetailsSchema.partial()

export const wallSchema = z.object({
  id: z.uuid(),
  pbx: z.string(),
  ...wallDetailsSchema.shape,
  createdAt: z.iso.datetime(),
  /** null: nothing has shown it yet. */
  lastSeenAt: z.iso.datetime().nullable(),
})
export type Wall = z.infer<typeof wallSchema>

/** Where the page of a wall is; what follows `#` is its secret, which browsers keep to themselves. */
export const wallAddress = '/wall'

/** A wall with its link, which is shown once. */
export const addedWallSchema = wallSchema.extend({ path: z.string() })
export type AddedWall = z.infer<typeof addedWallSchema>
