import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrationsDirectory } from '../runtime/database/migrate.ts'
import { startTestDatabase } from '../sandbox/test-database.ts'
import { schemaDifference } from './schema/diff.ts'

// npm run migration:new -- add-something: writes the SQL that takes the migrated database to prisma/schema.prisma.
const name = process.argv[2] ?? ''
if (!/^[a-z0-9_-]+$/.test(name)) {
  console.error('Name the migration in small letters, for example: npm run migration:new -- add-desk-floor')
  process.exit(1)
}

const database = await startTestDatabase()
try {
  const script = await schemaDifference(database.url, { script: true })
  if (script === null) console.log('Nothing to do: prisma/migrations already lead to prisma/schema.prisma.')
  else console.log(`Written, please read it before you apply it: ${write(name, script)}`)
} finally {
  await database.stop()
}

function write(name: string, script: string): string {
  const moment = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const directory = join(migrationsDirectory, `${moment}_${name.replaceAll('-', '_')}`)
  mkdirSync(directory)
  const file = join(directory, 'migration.sql')
  writeFileSync(file, `${script}\n`)
  return file
}
