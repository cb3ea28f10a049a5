import { migrate } from '../../scripts/database/migrate.ts'
import { reachDatabase } from '../../scripts/database/reach.ts'
import { runningEmbeddedDatabase } from '../../scripts/database/embedded.ts'
import type { Command } from '../command.ts'
import { findInstallation, onDatabase } from '../installation.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Bring the database up to this version',
  details: 'Every start does the same. Make a backup first: an older version refuses a newer database.',
  async run(input) {
    const installation = findInstallation(input)
    const { databaseUrl, dataDirectory } = installation
    if (databaseUrl !== null) await reachDatabase(databaseUrl)
    const url = databaseUrl ?? (await runningEmbeddedDatabase(dataDirectory))
    if (url === null) {
      await onDatabase(installation, () => Promise.resolve())
      return { data: { upToDate: true }, text: 'The database is up to date.' }
    }
    const applied = await migrate(url)
    const text =
      applied.length === 0 ? 'The database is up to date.' : applied.map((name) => `Applied ${name}`).join('\n')
    return { data: { upToDate: true, applied }, text }
  },
}
