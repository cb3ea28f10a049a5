import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench, Cell, Report, Table } from './bench.ts'
import { curveOf } from './curve.ts'
import type { Machine } from './machine.ts'

/** As text for a terminal; a document takes the same. */
export function asText({ name, summary }: Bench, machine: Machine, { tables, notes = [] }: Report): string {
  const about = Object.entries(machine).map(([what, value]) => `${what} ${value}`)
  return [`${name}: ${summary}`, about.join(', '), ...tables.map(tableAsText), ...notes].join('\n\n')
}

/** What a bench has measured, and on what. */
export interface Measured extends Report {
  bench: string
  summary: string
  /** When, as ISO 8601. */
  at: string
  brief: boolean
  machine: Machine
}

/** One bench's report, or a list of several. */
export function writeJson(file: string, measured: readonly Measured[]): void {
  writeFileSync(file, `${JSON.stringify(measured.length === 1 ? measured[0] : measured, null, 2)}\n`)
}

/** Draws the tables that have a curve: `login-1.svg`. */
export function writeCurves(folder: string, { bench, tables }: Measured): void {
  mkdirSync(folder, { recursive: true })
  for (const [index, svg] of tables
    .map(curveOf)
    .filter((svg) => svg !== null)
    .entries())
    writeFileSync(join(folder, `${bench}-${index + 1}.svg`), svg)
}

/** A table of Markdown whose columns stand below each other. */
function tableAsText({ title, rows }: Table): string {
  const columns = Object.keys(rows[0] ?? {})
  const cells = [columns, ...rows.map((row) => columns.map((column) => text(row[column])))]
  const widths = columns.map((_, column) => Math.max(3, ...cells.map((line) => line[column]?.length ?? 0)))
  const isNumber = columns.map((column) => typeof rows[0]?.[column] === 'number')
  const lines = cells.map((line) => {
    return line.map((cell, column) =>
      isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    )
  })
  const rule = widths.map((width, column) => (isNumber[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)))
  const [head = [], ...body] = lines
  return [`**${title}**`, '', ...[head, rule, ...body].map((line) => `| ${line.join(' | ')} |`)].join('\n')
}

function text(cell: Cell | undefined): string {
  if (cell === undefined || cell === null || Number.isNaN(cell)) return '–'
  return String(cell)
}
