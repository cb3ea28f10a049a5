import { version } from '../runtime/installation.ts'
import type { Command } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { commands } from './commands.ts'
import { explain } from './explain.ts'
import { helpOf, overview } from './help.ts'
import { Output } from './output.ts'
import { findCommand, parseInput } from './parse.ts'

/** Runs one command line, the words behind `hotdesk`. Returns the exit code. */
export async function main(words: string[]): Promise<number> {
  const out = new Output(words.includes('--json'))
  try {
    return await run(words, out)
  } catch (error) {
    const problem = explain(error)
    out.problem(problem)
    return problem.exitCode
  }
}

async function run(words: string[], out: Output): Promise<number> {
  if (words.includes('--version')) return say(out, { version }, version)
  if (words.every((word) => word.startsWith('-')) || words[0] === 'help') return help(words, out)
  const [command, rest] = findCommand(commands, words)
  if (isHelp(rest)) return say(out, descriptionOf(command), helpOf(command))
  const result = await command.run(parseInput(command, rest, out))
  out.result(result)
  return result.exitCode ?? exitCodes.done
}

function help(words: string[], out: Output): number {
  const names = words.filter((word) => !word.startsWith('-')).slice(1)
  if (names.length > 0) {
    const [command] = findCommand(commands, names)
    return say(out, descriptionOf(command), helpOf(command))
  }
  const asked = isHelp(words) || words[0] === 'help'
  say(out, commands.map(descriptionOf), overview(commands))
  return asked ? exitCodes.done : exitCodes.wrongUse
}

const isHelp = (words: readonly string[]) => words.includes('--help') || words.includes('-h')

const descriptionOf = ({ name, summary, arguments: args = [], options = {} }: Command) => {
  return { name, summary, arguments: args, options }
}

function say(out: Output, data: unknown, text: string): number {
  out.result({ data, text })
  return exitCodes.done
}
