/** RFC 4180, with CRLF as spreadsheets expect it. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoteIfNeeded).join(',')}\r\n`).join('')
}

const quoteIfNeeded = (field: string) =>
  /[",;\t\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field

/**
 * A spreadsheet would run a field that begins like a formula. An apostrophe in front keeps it text; `unguard` takes
 * away exactly the one that `guard` has added.
 */
export const guard = (field: string) => (/^'*[=+\-@]/.test(field) ? `'${field}` : field)
export const unguard = (field: string) => (/^'+[=+\-@]/.test(field) ? field.slice(1) : field)
