import { z } from 'zod'
import { problemOfDatabaseUrl } from './database-url.ts'
import { firstPbx, pbxIdSchema } from './pbxes.ts'

const port = z.coerce
  .number({ error: 'use a number from 1 to 65535' })
  .int('use a whole number from 1 to 65535')
  .min(1, 'use a number from 1 to 65535')
  .max(65535, 'use a number from 1 to 65535')
const seconds = 'use a number of seconds from 1 to 60'

const proxyAddresses = 'use addresses and networks with commas between, for example 127.0.0.1,::1,10.0.0.0/8'

function areProxies(list: string): boolean {
  const one = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])
  return list.split(',').every((entry) => one.safeParse(entry.trim()).success)
}

const webAddress = (example: string) => z.url({ protocol: /^https?$/, error: `use the form ${example}` })
const pbxIdsExample = 'use ids of PBXs with commas between, for example main,branch-2'
const pbxIds = z
  .string()
  .transform((list) => list.split(',').map((id) => id.trim()))
  .refine((ids) => ids.every((id) => pbxIdSchema.safeParse(id).success), pbxIdsExample)
const databaseUrl = z.string().superRefine((url, context) => {
  const message = problemOfDatabaseUrl(url)
  if (message !== null) context.addIssue({ code: 'custom', message })
})
const isOrigin = (url: string) => new URL(url).pathname === '/' && !/[?#]/.test(url)

/**
 * Every setting that is read from the environment (.env.example describes them for people).
 * Parsed once, by the start script; what it passes to worker and web has passed this check.
 */
export const environmentSchema = z.object({
  /** Unset: the embedded PostgreSQL is started. */
  DATABASE_URL: databaseUrl.optional(),
  HOTDESK_DATA_DIR: z.string().min(1).default('.hotdesk'),
  /** Address browsers use; also decides whether cookies are https-only. Unset: http://localhost:<HOTDESK_PORT>. */
  HOTDESK_URL: webAddress('https://hotdesk.example.com')
    .refine(isOrigin, 'leave out what follows the host: https://hotdesk.example.com')
    .optional(),
  /** Shared with the FreePBX module, whose link signs its administrators in. Unset: there is no such link. */
  HOTDESK_HANDOVER_SECRET: z.string().min(32, 'use at least 32 characters').optional(),
  HOTDESK_HOST: z.string().min(1).default('127.0.0.1'),
  HOTDESK_PORT: port.default(3000),
  /** Whose X-Forwarded-For is believed. Unset: nobody's, and a client's address is that of its connection. */
  HOTDESK_TRUSTED_PROXIES: z.string().refine(areProxies, proxyAddresses).optional(),
  /** Where the worker's internal API listens. */
  HOTDESK_WORKER_HOST: z.string().min(1).default('127.0.0.1'),
  HOTDESK_WORKER_PORT: port.default(3001),
  /** Where web apps on other hosts reach the worker's internal API. Unset: they are all on this one. */
  HOTDESK_WORKER_URL: webAddress('http://10.0.0.5:3001')
    .refine(isOrigin, 'leave out what follows the port: http://10.0.0.5:3001')
    .optional(),
  /** The PBXs that this worker may serve. Unset: all that no other worker serves. */
  HOTDESK_PBXES: pbxIds.optional(),
  AMI_HOST: z.string().min(1),
  AMI_PORT: port.default(5038),
  /** Asterisk's encrypted manager port, usually 5039. */
  AMI_TLS: z.stringbool({ error: 'use yes or no' }).default(false),
  AMI_USERNAME: z.string().min(1),
  AMI_SECRET: z.string().min(1),
  ARI_URL: webAddress('http://127.0.0.1:8088'),
  ARI_USERNAME: z.string().min(1),
  ARI_PASSWORD: z.string().min(1),
  /** Seconds between two full comparisons of PBX and database. */
  HOTDESK_RECONCILE_SECONDS: z.coerce.number({ error: seconds }).min(1, seconds).max(60, seconds).default(3),
  HOTDESK_LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], { error: 'use debug, info, warn or error' })
    .default('info'),
})
export type Environment = z.infer<typeof environmentSchema>

const mayBeMissing = z.string().default('')

/** For a part that has nothing to do with the PBX main: its settings are '' where they are missing. */
export const environmentSchemaWithoutPbx = environmentSchema.extend({
  ...{ AMI_HOST: mayBeMissing, AMI_USERNAME: mayBeMissing, AMI_SECRET: mayBeMissing },
  ...{ ARI_URL: mayBeMissing, ARI_USERNAME: mayBeMissing, ARI_PASSWORD: mayBeMissing },
})

/** What to parse the settings of a worker with: one whose HOTDESK_PBXES leaves main out may lack those of that PBX. */
export function environmentSchemaFor({ HOTDESK_PBXES }: Record<string, string | undefined>): z.ZodType<Environment> {
  const ids = HOTDESK_PBXES ? pbxIds.safeParse(HOTDESK_PBXES).data : undefined
  return ids === undefined || ids.includes(firstPbx) ? environmentSchema : environmentSchemaWithoutPbx
}

/** Added by the start script, generated into the data folder on the first run. */
export const secretsSchema = z.object({
  DATABASE_URL: databaseUrl,
  NEXTAUTH_SECRET: z.string().min(32),
  HOTDESK_WORKER_TOKEN: z.string().min(32),
  /** Encrypts the secrets of PBXs that are added in the settings. */
  HOTDESK_ENCRYPTION_KEY: z.string().min(32),
})

/** How the PBX main is reached. */
export const settingsOfPbx = [
  'AMI_HOST',
  'AMI_PORT',
  'AMI_TLS',
  'AMI_USERNAME',
  'AMI_SECRET',
  'ARI_URL',
  'ARI_USERNAME',
  'ARI_PASSWORD',
] as const
