import { existsSync } from 'node:fs'
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

type KeptSecrets = Omit<Secrets, 'databaseUrl' | 'setupCode'>

/**
 * The secrets kept in the data folder; made on first use. Hosts that share a database have to hold the same ones,
 * copied from the first (docs/operations.md).
 *
 * @param onMade is called with the names of those that had to be made
 */
export function secretsIn(dataDirectory: string, onMade: (names: string[]) => void = () => undefined): KeptSecrets {
  const made: string[] = []
  const secret = (name: string) => {
    const file = join(dataDirectory, name)
    if (!existsSync(file)) made.push(name)
    return secretIn(file)
  }
  const secrets = {
    sessionSecret: secret('session-secret'),
    workerToken: secret('worker-token'),
    encryptionKey: secret('encryption-key'),
    metricsToken: secret('metrics-token'),
  }
  if (made.length > 0) onMade(made)
  return secrets
}
