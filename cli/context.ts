import { randomUUID } from 'node:crypto'
import { openDb } from '../lib/db.ts'
import type { Context } from '../lib/verbs/verb.ts'
import { commandLineActor } from './actor.ts'
import type { Input } from './command.ts'
import { findInstallation, type Installation, requireThisVersion, withDatabase } from './installation.ts'
import { nameOthers } from './name-others.ts'
import { workerOf } from './worker.ts'

/**
 * Runs `work` with what the verbs and queries of lib/ need, on the database and with the worker of the installation.
 * Throws as requireThisVersion does, and Problem where a verb does.
 *
 * @param use gets the address of the database, too, for what listens to it, and the installation
 */
export function withContext<T>(
  input: Input,
  use: (ctx: Context, databaseUrl: string, installation: Installation) => Promise<T>,
): Promise<T> {
  const installation = findInstallation(input)
  return withDatabase(installation, { make: false }, async (url) => {
    await requireThisVersion(url)
    const db = openDb(url)
    const rights = { kind: 'everything' } as const
    const worker = workerOf(installation)
    try {
      return await use({ db, actor: commandLineActor(), rights, worker, requestId: randomUUID() }, url, installation)
    } catch (error) {
      throw await nameOthers(error, input, db)
    } finally {
      await db.$disconnect()
    }
  })
}
