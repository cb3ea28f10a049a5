import { describe, expect, test } from 'vitest'
import { pendingMigrations } from './migrate.ts'

const first = { name: '1_first', script: 'SELECT 1', checksum: 'a' }
const second = { name: '2_second', script: 'SELECT 2', checksum: 'b' }
const applied = (checksum: string, finished_at: Date | null = new Date()) => [
  { migration_name: first.name, checksum, finished_at },
]

describe('which migrations are still to be applied', () => {
  test('all of them, in order, to an empty database', () => {
    expect(pendingMigrations([first, second], [])).toEqual([first, second])
  })

  test('only those the database does not have', () => {
    expect(pendingMigrations([first, second], applied('a'))).toEqual([second])
  })

  test('a file edited after it was applied is refused', () => {
    expect(() => pendingMigrations([first], applied('other'))).toThrow(/edited after/)
  })

  test('a database of a newer version is refused', () => {
    expect(() => pendingMigrations([second], applied('a'))).toThrow(/newer version/)
  })

  test('a migration that failed half-way is refused', () => {
    expect(() => pendingMigrations([first], applied('a', null))).toThrow(/half-way/)
  })
})
