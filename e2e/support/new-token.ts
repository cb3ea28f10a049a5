import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Scope } from '../../lib/contract/scopes.ts'
import { projectDirectory } from '../../runtime/project-directory.ts'

/** A token of the REST API, as an administrator makes it: with the command line. */
export async function newToken(scopes: readonly Scope[], databaseUrl: string): Promise<string> {
  const command = [join(projectDirectory, 'cli/hotdesk.mjs'), 'token', 'create', '--scope', scopes.join(',')]
  const env = { ...process.env, DATABASE_URL: databaseUrl }
  return (await promisify(execFile)(process.execPath, command, { env })).stdout.trim()
}
