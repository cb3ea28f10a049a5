import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Worker } from '../lib/worker-client.ts'
import type { Installation } from './installation.ts'

/** The worker of an installation, on this machine, as lib/worker-client.ts asks it. */
export function workerOf({ workerUrl, dataDirectory }: Pick<Installation, 'workerUrl' | 'dataDirectory'>): Worker {
  const file = join(dataDirectory, 'worker-token')
  const token = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  return { url: workerUrl, token }
}
