import { writeFileSync } from 'node:fs'
import type { Bench, Cell, Report, Table } from './bench.ts'
import type { Machine } from './machine.ts'

/** As text for a terminal; a document takes the same. */
export function asText({ name, summary }: Bench, machine: Machine, { tables, notes = [] }: Report): string {
  const about = Object.entries(machine).map(([what, value]) => `${what} ${value}`)
  return [`${name}: ${summary}`, about.join(', '), ...tables.map(tableAsText), ...notes].join('\n\n')
}

export function writeJson(file: string, bench: Bench, machine: Machine, brief: boolean, report: Report): void {
  const whole = { bench: bench.name, summary: bench.summary, at: new Date().toISOString(), brief, machine, ...report }
  writeFileSync(file, `${JSON.stringify(whole, null, 2)}\n`)
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
