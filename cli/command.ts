import type { Output } from './output.ts'

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

/** How a command ended. Without --json people get `text`, with it programs get `data`; null: it has printed itself. */
export interface Result {
  data: unknown
  text: string | null
  /** Default: done. */
  exitCode?: number
}

export const exitCodes = { done: 0, failed: 1, wrongUse: 2, notReady: 3 } as const

export const exitCodeTexts: Record<keyof typeof exitCodes, string> = {
  done: 'done',
  failed: 'it failed, or doctor found something wrong; nothing was changed unless the text says so',
  wrongUse: 'the command line itself is wrong: an unknown command or option, a missing argument',
  notReady: 'something it needs is missing: settings, the database, or the worker',
}
