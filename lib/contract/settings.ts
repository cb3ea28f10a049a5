import { z } from 'zod'

/** Settings an administrator changes in the dashboard. Missing values take their defaults. */
export const settingsSchema = z.object({
  /** Ring the user's own devices beside the desk. */
  ringOwnDevices: z.boolean().default(false),
  /** The safety brake: the reconciler holds a repair that touches more than this share of the pool (0 to 1)… */
  brakeShare: z.number().min(0.05).max(1).default(0.5),
  /** …and at least this many phones. */
  brakePhones: z.number().int().min(1).default(5),
})
export type Settings = z.infer<typeof settingsSchema>
