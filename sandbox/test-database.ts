import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { startEmbeddedDatabase } from '../runtime/database/embedded.ts'
import { migrate } from '../runtime/database/migrate.ts'

/** A migrated, otherwise empty database that nobody else uses. */
export interface TestDatabase {
  url: string
  /** Fails while a connection is left open: a test has leaked it. */
  stop(): Promise<void>
}

export interface TestServer {
  /** The migrated database that others are copied from; nothing may stay connected to it. */
  templateUrl: string
  /** Makes and drops databases. */
  superuserUrl: string
  stop(): Promise<void>
}

const serverVariables = { templateUrl: 'HOTDESK_TEST_DATABASE', superuserUrl: 'HOTDESK_TEST_SUPERUSER' }

/**
 * A database for one test file: copied from the migrated template in some 50 ms where the test run has a server
 * (vitest's global set-up starts it), otherwise with a separate server.
 */
export async function startTestDatabase(): Promise<TestDatabase> {
  const templateUrl = process.env[serverVariables.templateUrl]
  const superuserUrl = process.env[serverVariables.superuserUrl]
  if (templateUrl !== undefined && superuserUrl !== undefined) return copyDatabase(templateUrl, superuserUrl)
  const server = await startTestServer()
  return { url: server.templateUrl, stop: () => server.stop() }
}

/** One server for many test databases. */
export async function startTestServer(): Promise<TestServer> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'hotdesk-test-'))
  // Started by root the server runs as somebody else, who has to get through to its rows.
  chmodSync(dataDirectory, 0o711)
  const server = await startEmbeddedDatabase({ dataDirectory, throwAway: true })
  await migrate(server.url)
  return {
    templateUrl: server.url,
    superuserUrl: server.superuserUrl,
    async stop() {
      await server.stop()
      const passwords = [`${server.directory}-password`, `${server.directory}-superuser-password`]
      for (const path of [server.directory, ...passwords, dataDirectory]) rmSync(path, { recursive: true, force: true })
    },
  }
}

/** Vitest's global set-up: one server for the whole run. */
export default async function shareTestServer(): Promise<() => Promise<void>> {
  const server = await startTestServer()
  process.env[serverVariables.templateUrl] = server.templateUrl
  process.env[serverVariables.superuserUrl] = server.superuserUrl
  return () => server.stop()
}

/** The copy belongs to the application's role, as the template does. */
async function copyDatabase(templateUrl: string, superuserUrl: string): Promise<TestDatabase> {
  const { pathname, username } = new URL(templateUrl)
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const url = Object.assign(new URL(templateUrl), { pathname: `/${name}` }).href
  const template = pathname.slice(1)
  await query(superuserUrl, `CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${username} STRATEGY FILE_COPY`)
  return { url, stop: () => query(superuserUrl, `DROP DATABASE IF EXISTS ${name}`) }
}

async function query(url: string, text: string): Promise<void> {
  const client = new Client(url)
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
