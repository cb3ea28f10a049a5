import { z } from 'zod'
import { environmentSchema, secretsSchema } from '@/lib/contract/environment'

const webEnvironmentSchema = secretsSchema.extend({
  /** The address browsers use. https makes cookies secure. */
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
  HOTDESK_WORKER_PORT: environmentSchema.shape.HOTDESK_WORKER_PORT,
  HOTDESK_HANDOVER_SECRET: environmentSchema.shape.HOTDESK_HANDOVER_SECRET,
  /** What Prometheus sends to read /metrics. */
  HOTDESK_METRICS_TOKEN: z.string().min(32),
  /** Set by the start script while no account exists. */
  HOTDESK_SETUP_CODE: z.string().min(1).optional(),
})
export type WebEnvironment = z.infer<typeof webEnvironmentSchema>

/** Read when first needed and not on import, so that a build needs none of it. Throws with every wrong name at once. */
export function env(): WebEnvironment {
  const parsed = webEnvironmentSchema.safeParse(process.env)
  if (parsed.success) return parsed.data
  throw new Error(`The environment is incomplete. Start Hot Desk with npm start.\n${z.prettifyError(parsed.error)}`)
}
