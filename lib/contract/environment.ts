import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65535)

/**
 * Every setting that is read from the environment (.env.example describes them for people).
 * Parsed once, by the start script; what it passes to worker and web has passed this check.
 */
export const environmentSchema = z.object({
  /** Unset: the embedded PostgreSQL is started. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  HOTDESK_DATA_DIR: z.string().min(1).default('.hotdesk'),
  /** Address browsers use; also decides whether cookies are https-only. Unset: http://localhost:<HOTDESK_PORT>. */
  HOTDESK_URL: z.url({ protocol: /^https?$/ }).optional(),
  HOTDESK_HOST: z.string().min(1).default('127.0.0.1'),
  HOTDESK_PORT: port.default(3000),
  HOTDESK_WORKER_PORT: port.default(3001),
  AMI_HOST: z.string().min(1),
  AMI_PORT: port.default(5038),
  AMI_USERNAME: z.string().min(1),
  AMI_SECRET: z.string().min(1),
  ARI_URL: z.url({ protocol: /^https?$/ }),
  ARI_USERNAME: z.string().min(1),
  ARI_PASSWORD: z.string().min(1),
  /** Seconds between two full comparisons of PBX and database. */
  HOTDESK_RECONCILE_SECONDS: z.coerce.number().min(1).max(60).default(3),
  HOTDESK_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
})
export type Environment = z.infer<typeof environmentSchema>

/** Added by the start script, generated into the data folder on the first run. */
export const secretsSchema = z.object({
  DATABASE_URL: z.url(),
  NEXTAUTH_SECRET: z.string().min(32),
  HOTDESK_WORKER_TOKEN: z.string().min(32),
})
