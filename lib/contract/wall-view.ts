import { z } from 'zod'
import { placeSchema } from './floors.ts'

// What a wall reads every few seconds, at /wall/now. What its link hides is not in it.

/** `here`: logged in, and nothing else is known. `unreachable`: the phone is not registered. */
export const wallStateSchema = z.enum(['here', 'do_not_disturb', 'in_call', 'on_hold', 'ringing', 'unreachable'])
export type WallState = z.infer<typeof wallStateSchema>

export const wallPersonSchema = z.object({
  /** As the link says that people are named; null: not at all. */
  name: z.string().nullable(),
  desk: z.string(),
  state: wallStateSchema,
})
export type WallPerson = z.infer<typeof wallPersonSchema>

export const wallLocationSchema = z.object({
  /** '' for desks that have none. */
  name: z.string(),
  /** By name. */
  people: z.array(wallPersonSchema),
  /** Desks where somebody could log in now. */
  available: z.array(z.string()),
})
export type WallLocation = z.infer<typeof wallLocationSchema>

/** A desk on a plan, with the person there. */
const wallSpotSchema = placeSchema.extend({
  name: z.string().nullable(),
  desk: z.string(),
  /** `available`: somebody could log in there now. `off`: nobody is there, and nobody could be. */
  state: z.enum([...wallStateSchema.options, 'available', 'off']),
})
export type WallSpot = z.infer<typeof wallSpotSchema>

/** A floor, with the desks that the wall may show. */
export const wallPlanSchema = z.object({
  id: z.string(),
  location: z.string(),
  name: z.string(),
  picture: z.object({ hash: z.string(), width: z.number(), height: z.number() }),
  desks: z.array(wallSpotSchema),
})
export type WallPlan = z.infer<typeof wallPlanSchema>

export const wallViewSchema = z.object({
  name: z.string(),
  seconds: z.number(),
  /** False: what the PBX says of calls has not been heard for a while. */
  isCurrent: z.boolean(),
  /** Of the app: a page of another one loads itself again. */
  build: z.string(),
  /** Where anybody is, or anything available. */
  locations: z.array(wallLocationSchema),
  /** Where anybody is, or anything available. A server of an older version says nothing of them. */
  plans: z.array(wallPlanSchema).default([]),
})
export type WallView = z.infer<typeof wallViewSchema>
