import type { Command } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { commands } from './commands.ts'
import { explain } from './explain.ts'
import { findCommand, groupOf } from './find-command.ts'
import { helpOf, helpOfGroup, overview } from './help.ts'
import { Output } from './output.ts'
import { parseInput } from './parse.ts'
import { version } from './version.ts'

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
  if (words.includes('--version')) return say(out, { version: version() }, version())
  const names = words.filter((word) => !word.startsWith('-'))
  if (names[0] === 'help') return help(names.slice(1), out)
  if (names.length === 0) return overviewOf(out, isHelp(words))
  if (names.length === 1 && isHelp(words)) return help(names, out)
  const [command, rest] = findCommand(commands, words)
  if (isHelp(rest)) return say(out, descriptionOf(command), helpOf(command))
  const result = await command.run(parseInput(command, rest, out))
  out.result(result)
  return result.exitCode ?? exitCodes.done
}

/** @param names of one command, of several that begin alike, or none: of all */
function help(names: readonly string[], out: Output): number {
  const [first] = names
  if (first === undefined) return overviewOf(out, true)
  const group = names.length === 1 ? groupOf(commands, first) : []
  if (group.length > 0) return say(out, { commands: group.map(descriptionOf) }, helpOfGroup(group))
  const [command] = findCommand(commands, names)
  return say(out, descriptionOf(command), helpOf(command))
}

function overviewOf(out: Output, isAsked: boolean): number {
  say(out, { commands: commands.map(descriptionOf) }, overview(commands))
  return isAsked ? exitCodes.done : exitCodes.wrongUse
}

const isHelp = (words: readonly string[]) => words.includes('--help') || words.includes('-h')

const descriptionOf = ({ name, summary, arguments: args = [], options = {} }: Command) => {
  return { name, summary, arguments: args, options }
}

function say(out: Output, data: unknown, text: string): number {
  out.result({ data, text })
  return exitCodes.done
}
