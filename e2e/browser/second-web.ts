import { freePort } from '../../runtime/free-port.ts'
import { stack } from './stack.ts'

/** Settings of another web app on the database of the stack, at a separate address. */
export async function secondWeb(more: Record<string, string> = {}) {
  const { databaseUrl, dataDirectory, workerPort } = stack()
  const port = String(await freePort())
  return {
    DATABASE_URL: databaseUrl,
    HOTDESK_DATA_DIR: dataDirectory,
    HOTDESK_WORKER_PORT: String(workerPort),
    HOTDESK_PORT: port,
    HOTDESK_URL: `http://127.0.0.1:${port}`,
    ...more,
  }
}

/** Of one whose telephone service is away: nothing listens where it looks for the worker. */
export const webWithoutWorker = async () => secondWeb({ HOTDESK_WORKER_PORT: String(await freePort()) })
