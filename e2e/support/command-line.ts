import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { runCommand, runForJson, type Run } from '../../cli/run-command.ts'
import { startTestDatabase } from '../../sandbox/test-database.ts'

/** The command line on a separate installation. */
export interface CommandLine {
  run(...words: string[]): Promise<Run>
  json(...words: string[]): Promise<unknown>
  /** For a command line in a separate process. */
  environment: Record<string, string>
  /** What no command does. */
  sql(text: string): Promise<void>
  stop(): Promise<void>
}

export async function startCommandLine(): Promise<CommandLine> {
  const folder = mkdtempSync(join(tmpdir(), 'hotdesk-cli-'))
  const database = await startTestDatabase()
  const environment = { DATABASE_URL: database.url, HOTDESK_DATA_DIR: folder }
  return {
    run: (...words) => runCommand(words, environment),
    json: (...words) => runForJson(words, environment),
    environment,
    async sql(text) {
      const client = new Client(database.url)
      await client.connect()
      await client.query(text).finally(() => client.end())
    },
    async stop() {
      await database.stop()
      rmSync(folder, { recursive: true })
    },
  }
}
