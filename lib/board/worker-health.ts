import { workerHealthSchema, type WorkerHealth } from '@/lib/contract/health'
import { env } from '@/lib/env'

/** A worker that runs answers in milliseconds. */
const timeLimit = 2_000

/**
 * What the worker says of itself. `gone`: nobody listens, or not the worker. `silent`: it did not answer in time, as
 * when it is stopped or the machine is overloaded.
 */
export async function askWorkerHealth(): Promise<WorkerHealth | 'gone' | 'silent'> {
  const { HOTDESK_WORKER_PORT: port, HOTDESK_WORKER_TOKEN: token } = env()
  try {
    const response = await fetch(`http://127.0.0.1:${port}/health`, {
      headers: { Authorization: `Bearer ${token}` },
      cache: 'no-store',
      signal: AbortSignal.timeout(timeLimit),
    })
    return workerHealthSchema.parse(await response.json())
  } catch (error) {
    return error instanceof DOMException && error.name === 'TimeoutError' ? 'silent' : 'gone'
  }
}
