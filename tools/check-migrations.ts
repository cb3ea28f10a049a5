import { startTestDatabase } from '../sandbox/test-database.ts'
import { schemaDifference } from './schema/diff.ts'

// Applies every migration to an empty throw-away database and compares the result with prisma/schema.prisma.
const database = await startTestDatabase()
try {
  const difference = await schemaDifference(database.url, { script: false })
  if (difference !== null) {
    console.error(`prisma/migrations and prisma/schema.prisma differ:\n\n${difference}\n`)
    console.error('Write the missing migration with: npm run migration:new -- a-name-for-it')
    process.exitCode = 1
  }
} finally {
  await database.stop()
}
