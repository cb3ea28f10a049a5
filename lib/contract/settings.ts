import { z } from 'zod'

/**
 * How a person's calls reach the desk: by FreePBX's device assignment (AMPUSER/<ext>/device), or by its call forward
 * (CF/<ext>) to a dialplan context of ours.
 */
export const routingStrategySchema = z.enum(['device_assignment', 'call_forward'])
export type RoutingStrategy = z.infer<typeof routingStrategySchema>

/** Settings an administrator changes in the dashboard. Missing values take their defaults. */
export const settingsSchema = z.object({
  strategy: routingStrategySchema.default('device_assignment'),
  /** Ring the user's own devices beside the desk; with device assignment only. */
  ringOwnDevices: z.boolean().default(false),
  /** The safety brake: the reconciler holds a repair that touches more than this share of the pool (0 to 1)… */
  brakeShare: z.number().min(0.05).max(1).default(0.5),
  /** …and at least this many phones. */
  brakePhones: z.number().int().min(1).default(5),
})
export type Settings = z.infer<typeof settingsSchema>
