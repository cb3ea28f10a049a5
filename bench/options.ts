import { parseArgs } from 'node:util'
import type { Options } from './bench.ts'

export interface CommandLine {
  name: string | undefined
  /** Where the report is written as JSON. */
  json: string | undefined
  /** The folder where curves are drawn. */
  svg: string | undefined
  options: Options
}

/** `NAME [--json FILE] [--svg FOLDER] [--brief] [--any-number N]`. Throws where a value is no number. */
export function readCommandLine(args: readonly string[], say: (line: string) => void): CommandLine {
  const { values, positionals } = parseArgs({ args: named(args), strict: false, allowPositionals: true })
  const brief = values['brief'] !== undefined
  const asked = (name: string) => values[name]?.toString().split(',').map(numberOf(name))
  return {
    name: positionals[0],
    json: values['json']?.toString(),
    svg: values['svg']?.toString(),
    options: {
      brief,
      number: (name, usual, small) => asked(name)?.[0] ?? (brief ? small : usual),
      numbers: (name, usual, small) => asked(name) ?? (brief ? small : usual),
      say,
    },
  }
}

/** `--desks 5000` → `--desks=5000`, since a bench alone knows its options; --brief takes no value. */
function named(args: readonly string[]): string[] {
  const joined: string[] = []
  for (const arg of args) {
    const before = joined.at(-1) ?? ''
    if (/^--(?!brief$)[\w-]+$/.test(before) && !arg.startsWith('--')) joined[joined.length - 1] = `${before}=${arg}`
    else joined.push(arg)
  }
  return joined
}

const numberOf = (name: string) => (text: string) => {
  const number = Number(text)
  if (text === '' || !Number.isFinite(number)) throw new Error(`--${name} takes a number, not “${text}”.`)
  return number
}
