import { closeDb } from '../../lib/db.ts'
import { startTestDatabase } from '../../sandbox/test-database.ts'

/** The web app's server side on a separate database, in this process. */
export interface WebServerSide {
  stop(): Promise<void>
}

export async function startWebServerSide(environment: Record<string, string> = {}): Promise<WebServerSide> {
  const database = await startTestDatabase()
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    NEXTAUTH_SECRET: 's'.repeat(32),
    HOTDESK_ENCRYPTION_KEY: 'e'.repeat(32),
    NEXTAUTH_URL: 'http://localhost:3000',
    HOTDESK_WORKER_TOKEN: 'w'.repeat(32),
    HOTDESK_METRICS_TOKEN: 'm'.repeat(32),
    ...environment,
  })
  return {
    async stop() {
      await closeDb()
      await database.stop()
    },
  }
}
