import type { Answer } from './answer.ts'
import type { Output, Result } from './output.ts'

/** What may be typed for an argument or an option. Shells complete it, and the parser checks it. */
export interface Takes {
  /** The values that it may have, where they are a fixed set. */
  choices?: readonly string[]
  /** What shows the choices, as a sentence, where they are too many to be named. */
  choicesAt?: string
  /** Several, with commas between them. */
  isList?: true
}

export interface Option extends Takes {
  text: string
  /** How help names the value, for example FILE, which shells complete as one; without it the option is a switch. */
  value?: string
  /** The command does not go without it. */
  isNeeded?: true
}

export interface Argument extends Takes {
  name: string
  text: string
  optional?: true
  /** As many as somebody types; the last argument alone. */
  isMany?: true
}

/** One command of the command line. Help, the reference (docs/cli.md), shells, the man page and the parser all read this. */
export interface Command {
  /** As it is typed: `phones list`. */
  name: string
  /** One line, beginning with a verb. */
  summary: string
  arguments?: readonly Argument[]
  options?: Readonly<Record<string, Option>>
  /** What of the REST API answers the same as its --json. */
  answer?: Answer
  /** What somebody has to know beyond the summary. */
  details?: string
  run(input: Input): Promise<Result>
}

/** What was typed, checked against the command's arguments and options. */
export interface Input {
  argument(index: number): string | undefined
  /** All of them. */
  arguments: readonly string[]
  value(option: string): string | undefined
  isSet(option: string): boolean
  out: Output
}
