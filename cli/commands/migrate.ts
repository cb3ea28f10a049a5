import { migrate } from '../../runtime/database/migrate.ts'
import type { Command } from '../command.ts'
import { findInstallation, withDatabase } from '../installation.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Bring the database up to this version',
  details: `Every start does the same, and restore; all other commands leave the database as it is, and say so where it is older or
newer than this version. Make a backup first: an older version refuses a newer database.`,
  async run(input) {
    const applied = await withDatabase(findInstallation(input), { make: true }, migrate)
    const text =
      applied.length === 0 ? 'The database is up to date.' : applied.map((name) => `Applied ${name}`).join('\n')
    return { data: { upToDate: true, applied }, text }
  },
}
