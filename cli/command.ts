import type { Output, Result } from './output.ts'

export interface Option {
  text: string
  /** How help names the value, for example FILE; without it the option is a switch. */
  value?: string
}

export interface Argument {
  name: string
  text: string
  optional?: true
}

/** One command of the command line. Help, the reference (docs/cli.md) and the parser all read this. */
export interface Command {
  /** As it is typed: `phones list`. */
  name: string
  /** One line, beginning with a verb. */
  summary: string
  arguments?: readonly Argument[]
  options?: Readonly<Record<string, Option>>
  /** What somebody has to know beyond the summary. */
  details?: string
  run(input: Input): Promise<Result>
}

/** What was typed, checked against the command's arguments and options. */
export interface Input {
  argument(index: number): string | undefined
  value(option: string): string | undefined
  isSet(option: string): boolean
  out: Output
}
