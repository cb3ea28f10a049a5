import { z } from 'zod'
import { environmentSchema, secretsSchema } from '../lib/contract/environment.ts'

const workerEnvironment = environmentSchema
  .pick({
    HOTDESK_WORKER_PORT: true,
    HOTDESK_RECONCILE_SECONDS: true,
    HOTDESK_LOG_LEVEL: true,
    AMI_HOST: true,
    AMI_PORT: true,
    AMI_TLS: true,
    AMI_USERNAME: true,
    AMI_SECRET: true,
    ARI_URL: true,
    ARI_USERNAME: true,
    ARI_PASSWORD: true,
  })
  .extend(secretsSchema.pick({ DATABASE_URL: true, HOTDESK_WORKER_TOKEN: true, HOTDESK_ENCRYPTION_KEY: true }).shape)

export type Config = ReturnType<typeof readConfig>

/** The environment as the worker uses it. Throws with every wrong or missing setting named. */
export function readConfig(environment: NodeJS.ProcessEnv) {
  const parsed = workerEnvironment.safeParse(environment)
  if (!parsed.success) throw new Error(`The worker's settings are not usable:\n${z.prettifyError(parsed.error)}`)
  const env = parsed.data
  return {
    databaseUrl: env.DATABASE_URL,
    port: env.HOTDESK_WORKER_PORT,
    token: env.HOTDESK_WORKER_TOKEN,
    encryptionKey: env.HOTDESK_ENCRYPTION_KEY,
    reconcileSeconds: env.HOTDESK_RECONCILE_SECONDS,
    logLevel: env.HOTDESK_LOG_LEVEL,
    ami: {
      host: env.AMI_HOST,
      port: env.AMI_PORT,
      tls: env.AMI_TLS,
      username: env.AMI_USERNAME,
      secret: env.AMI_SECRET,
    },
    ari: { url: env.ARI_URL, username: env.ARI_USERNAME, password: env.ARI_PASSWORD, application: 'hotdesk' },
  }
}
