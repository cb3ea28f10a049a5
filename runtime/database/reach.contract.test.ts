import { describe, expect, test } from 'vitest'
import { freePort } from '../free-port.ts'
import { SettingsProblem } from '../launch/settings.ts'
import { reachDatabase } from './reach.ts'
import { startTestDatabase } from '../../sandbox/test-database.ts'

async function problemOf(url: string): Promise<string> {
  return reachDatabase(url).then(
    () => '',
    (error: unknown) => (error instanceof SettingsProblem ? error.message : String(error)),
  )
}

describe('a database that cannot be used is reported by its setting, with what to do', () => {
  test('nothing listens, wrong password, no such database', async () => {
    const database = await startTestDatabase()
    const wrong = (change: Partial<URL>) => problemOf(Object.assign(new URL(database.url), change).href)
    try {
      expect(await problemOf(database.url)).toBe('')
      expect(await wrong({ port: String(await freePort()) })).toMatch(/^DATABASE_URL .*nothing listens there/)
      expect(await wrong({ password: 'tellnobody' })).toMatch(/^DATABASE_URL .*wrong password/)
      expect(await wrong({ password: 'tellnobody' })).not.toContain('tellnobody')
      expect(await wrong({ pathname: '/elsewhere' })).toMatch(/^DATABASE_URL .*no such database/)
    } finally {
      await database.stop()
    }
  })
})
