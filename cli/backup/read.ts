import { gunzipSync } from 'node:zlib'
import type { z } from 'zod'
import { readMigrations } from '../../runtime/database/migrate.ts'
import { CommandProblem } from '../problem.ts'
import { type Counts, endSchema, headerSchema, rowSchema, rowStart, tables } from './format.ts'

/** A backup that was found to be whole, and to fit this version. */
export interface Backup {
  createdAt: string
  /** Names of the migrations that its database had. */
  migrations: string[]
  counts: Counts
  /** Rows as JSON text, by table. */
  rows: Record<keyof Counts, string[]>
}

/** Checks a backup from its first to its last line. Throws CommandProblem. */
export function readBackup(bytes: Buffer): Backup {
  const lines = linesIn(unpack(bytes))
  const header = parseLine(headerSchema, lines[0])
  const known = new Set(readMigrations().map(({ name }) => name))
  const unknown = header.migrations.filter((name) => !known.has(name))
  if (unknown.length > 0)
    throw new CommandProblem(
      'newer_backup',
      'A later version of Hot Desk wrote this backup.',
      'Install that version, then restore it there:',
      1,
      unknown,
    )
  const { end } = parseLine(endSchema, lines.length > 1 ? lines.at(-1) : undefined)
  // An earlier version had fewer tables.
  const counts = Object.fromEntries(tables.map((table) => [table, end[table] ?? 0])) as Counts
  const rows = Object.fromEntries(tables.map((table) => [table, [] as string[]])) as Backup['rows']
  for (const line of lines.slice(1, -1)) {
    const { table } = parseLine(rowSchema, line)
    // As it was written: JavaScript's numbers are shorter than PostgreSQL's.
    rows[table].push(line.slice(rowStart(table).length, -1))
  }
  if (tables.some((table) => rows[table].length !== counts[table])) throw damaged()
  return { createdAt: header.createdAt, migrations: header.migrations, counts, rows }
}

/** One by one: with pictures of many floors the whole is more than one text can hold. */
function linesIn(content: Buffer): string[] {
  const lines: string[] = []
  for (let start = 0; start < content.length;) {
    const newline = content.indexOf('\n', start)
    const end = newline === -1 ? content.length : newline
    lines.push(content.toString('utf8', start, end))
    start = end + 1
  }
  return lines
}

function unpack(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes)
  } catch {
    throw damaged()
  }
}

function parseLine<T extends z.ZodType>(schema: T, line: string | undefined): z.output<T> {
  try {
    return schema.parse(JSON.parse(line ?? ''))
  } catch {
    throw damaged()
  }
}

const damaged = () =>
  new CommandProblem(
    'bad_backup',
    'This is no backup of Hot Desk, or not the whole of one.',
    'Copy it again from where it was kept, or take an older one.',
  )
