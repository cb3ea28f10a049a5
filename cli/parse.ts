import { parseArgs } from 'node:util'
import { closest } from './closest.ts'
import type { Command, Input } from './command.ts'
import type { Output } from './output.ts'
import { wrongUse } from './problem.ts'

/** The command that these words begin with, and the words behind its name. Throws CommandProblem. */
export function findCommand(commands: readonly Command[], words: readonly string[]): [Command, rest: string[]] {
  // The name may be mixed with options: hotdesk --json phones list.
  const named = words.flatMap((word, index) => (word.startsWith('-') ? [] : [{ word, index }]))
  for (const length of [2, 1]) {
    const parts = named.slice(0, length)
    const command = commands.find(({ name }) => name === parts.map(({ word }) => word).join(' '))
    if (command && parts.length === length) {
      const taken = new Set(parts.map(({ index }) => index))
      return [command, words.filter((_word, index) => !taken.has(index))]
    }
  }
  throw unknown(commands, named.map(({ word }) => word).slice(0, 2))
}

function unknown(commands: readonly Command[], words: readonly string[]) {
  const [first = ''] = words
  const siblings = commands.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name)
  if (siblings.length > 0)
    return wrongUse(
      `hotdesk ${words.join(' ')}: that is not the whole of a command.`,
      `Try one of: ${siblings.join(', ')}`,
    )
  const near = closest(words.join(' '), commands.map(nameOf)) ?? closest(first, commands.map(nameOf))
  const hint = near === null ? '' : `Did you mean hotdesk ${near}? `
  return wrongUse(`There is no command ${first}.`, `${hint}hotdesk --help lists them all.`)
}

/** Throws CommandProblem when something is missing, too much, or unknown. */
export function parseInput(command: Command, words: string[], out: Output): Input {
  const { values, positionals } = parseWords(command, words)
  const args = command.arguments ?? []
  const missing = args.slice(positionals.length).find(({ optional }) => !optional)
  if (missing) throw wrongUse(`${missing.name} is missing: ${missing.text}.`, seeHelp(command))
  if (positionals.length > args.length)
    throw wrongUse(`“${positionals.slice(args.length).join(' ')}” does not belong there.`, seeHelp(command))
  return {
    argument: (index) => positionals[index],
    value: (option) => {
      const value = values[option]
      return typeof value === 'string' ? value : undefined
    },
    isSet: (option) => values[option] === true,
    out,
  }
}

function parseWords(command: Command, words: string[]) {
  const own = Object.entries(command.options ?? {}).map(
    ([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const,
  )
  const common = { json: { type: 'boolean' }, demo: { type: 'boolean' } } as const
  const options: Record<string, { type: 'boolean' | 'string' }> = { ...Object.fromEntries(own), ...common }
  try {
    return parseArgs({ args: words, options, allowPositionals: true, strict: true })
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ')
    throw wrongUse(`${sentence.replace(/\.$/, '')}.`, seeHelp(command))
  }
}

const nameOf = ({ name }: Command) => name
const seeHelp = ({ name }: Command) => `hotdesk ${name} --help says how it is used.`
