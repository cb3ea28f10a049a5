import { z } from 'zod'
import { environmentSchemaFor, secretsSchema } from '../lib/contract/environment.ts'

const secrets = secretsSchema.pick({ DATABASE_URL: true, HOTDESK_WORKER_TOKEN: true, HOTDESK_ENCRYPTION_KEY: true })

export type Config = ReturnType<typeof readConfig>

/** The environment as the worker uses it. Throws with every wrong or missing setting named. */
export function readConfig(environment: NodeJS.ProcessEnv) {
  const parsed = environmentSchemaFor(environment).and(secrets).safeParse(environment)
  if (!parsed.success) throw new Error(`The worker's settings are not usable:\n${z.prettifyError(parsed.error)}`)
  const env = parsed.data
  return {
    databaseUrl: env.DATABASE_URL,
    host: env.HOTDESK_WORKER_HOST,
    port: env.HOTDESK_WORKER_PORT,
    /** Where the internal API is reached from other hosts; null: on loopback alone. */
    url: env.HOTDESK_WORKER_URL ?? null,
    token: env.HOTDESK_WORKER_TOKEN,
    encryptionKey: env.HOTDESK_ENCRYPTION_KEY,
    /** The PBXs that this worker may serve; null: all. */
    pbxes: env.HOTDESK_PBXES ?? null,
    reconcileSeconds: env.HOTDESK_RECONCILE_SECONDS,
    logLevel: env.HOTDESK_LOG_LEVEL,
    ami: {
      host: env.AMI_HOST,
      port: env.AMI_PORT,
      tls: env.AMI_TLS,
      username: env.AMI_USERNAME,
      secret: env.AMI_SECRET,
    },
    ari: { url: env.ARI_URL, username: env.ARI_USERNAME, password: env.ARI_PASSWORD },
  }
}
