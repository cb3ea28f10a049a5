import type { CommandProblem } from './problem.ts'

/** Of the single things that are wrong; a file of the wrong kind has them on every line. */
const mostLines = 20

/** How a command ended. Without --json people get `text`, with it programs get `data`; null: it has printed itself. */
export interface Result {
  data: unknown
  text: string | null
  /** Default: done. */
  exitCode?: number
}

/** Where a command's words go. With --json stdout carries nothing but JSON. */
export class Output {
  constructor(readonly json: boolean) {}

  /** One of many results, as soon as it is known: a line of JSON or of text. */
  item(data: unknown, text: string): void {
    process.stdout.write(`${this.json ? JSON.stringify(data) : text}\n`)
  }

  /** A part of a file that is printed as it is. */
  piece(text: string): void {
    process.stdout.write(text)
  }

  /** Something by the way; not part of the result. */
  note(text: string): void {
    process.stderr.write(`${text}\n`)
  }

  result({ data, text }: Result): void {
    if (text === null) return
    if (this.json) process.stdout.write(`${JSON.stringify(data, null, 2)}\n`)
    else if (text !== '') process.stdout.write(`${text}\n`)
  }

  problem({ code, message, next, lines }: CommandProblem): void {
    const problem = { code, message, next, ...(lines.length > 0 && { lines }) }
    if (this.json) process.stdout.write(`${JSON.stringify({ problem }, null, 2)}\n`)
    else process.stderr.write([message, ...shortened(lines).map((line) => `  ${line}`), next, ''].join('\n'))
  }
}

function shortened(lines: readonly string[]): readonly string[] {
  const rest = lines.length - mostLines
  return rest > 1 ? [...lines.slice(0, mostLines), `and ${rest} more`] : lines
}
