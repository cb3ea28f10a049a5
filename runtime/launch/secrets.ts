import { join } from 'node:path'
import { secretIn } from '../secret-file.ts'

export interface Secrets {
  databaseUrl: string
  /** Signs the cookies of people who are signed in. */
  sessionSecret: string
  /** Opens the worker's internal API to the web app. */
  workerToken: string
  /** Encrypts the secrets of PBXs in the database. */
  encryptionKey: string
  /** Opens /metrics, and nothing else. */
  metricsToken: string
  setupCode: string | null
}

/** The secrets kept in the data folder; made on first use. */
export function secretsIn(
  dataDirectory: string,
): Pick<Secrets, 'sessionSecret' | 'workerToken' | 'encryptionKey' | 'metricsToken'> {
  const secret = (name: string) => secretIn(join(dataDirectory, name))
  return {
    sessionSecret: secret('session-secret'),
    workerToken: secret('worker-token'),
    encryptionKey: secret('encryption-key'),
    metricsToken: secret('metrics-token'),
  }
}
