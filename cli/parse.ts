import { parseArgs } from 'node:util'
import { chosen } from './choices.ts'
import { closest, didYouMean } from './closest.ts'
import type { Command, Input, Option } from './command.ts'
import { usage } from './help.ts'
import type { Output } from './output.ts'
import { wrongUse } from './problem.ts'

/** Throws CommandProblem when something is missing, too much, unknown, or none of the values that there are. */
export function parseInput(command: Command, words: string[], out: Output): Input {
  const { values, positionals } = parseWords(command, words)
  requireEverything(command, values, positionals)
  const given = positionals.map((text, index) => {
    const argument = argumentAt(command, index)
    return argument ? chosen(argument, text, `no ${argument.name}`) : text
  })
  const chosenValues = new Map(
    optionsOf(command).flatMap(([name, option]) => {
      const value = values[name]
      return typeof value === 'string' ? [[name, chosen(option, value, `not a value of --${name}`)] as const] : []
    }),
  )
  return {
    argument: (index) => given[index],
    arguments: given,
    value: (option) => chosenValues.get(option),
    isSet: (option) => values[option] === true,
    out,
  }
}

const optionsOf = ({ options = {} }: Command): [string, Option][] => Object.entries(options)

/** Of several that the last argument takes, it is that one. */
function argumentAt({ arguments: args = [] }: Command, index: number) {
  const last = args.at(-1)
  return args[index] ?? (last?.isMany ? last : undefined)
}

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>

function requireEverything(command: Command, values: Values, positionals: readonly string[]): void {
  const args = command.arguments ?? []
  const missing = args.slice(positionals.length).find(({ optional }) => !optional)
  if (missing) throw wrongUse(`${missing.name} is missing: ${missing.text}.`, howToUse(command))
  const tooMany = positionals.filter((_text, index) => argumentAt(command, index) === undefined)
  if (tooMany.length > 0) throw wrongUse(`“${tooMany.join(' ')}” does not belong there.`, howToUse(command))
  const needed = optionsOf(command).find(([name, { isNeeded }]) => isNeeded && values[name] === undefined)
  if (needed) throw wrongUse(`--${needed[0]} is missing: ${needed[1].text}.`, howToUse(command))
}

const common = ['json', 'demo', 'help']

function parseWords(command: Command, words: string[]): { values: Values; positionals: string[] } {
  const own = optionsOf(command).map(([name, { value }]) => [name, value === undefined ? 'boolean' : 'string'] as const)
  const types = new Map<string, 'boolean' | 'string'>([...common.map((name) => [name, 'boolean'] as const), ...own])
  const options = Object.fromEntries([...types].map(([name, type]) => [name, { type }]))
  try {
    return parseArgs({ args: words, options, allowPositionals: true, strict: true })
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ')
    const [, unknown = null] = /^Unknown option '(--[^']*)'/.exec(sentence) ?? []
    const near =
      unknown &&
      closest(
        unknown,
        [...types.keys()].map((name) => `--${name}`),
      )
    throw wrongUse(`${sentence.replace(/\.$/, '')}.`, `${didYouMean(near)}${howToUse(command)}`)
  }
}

const howToUse = (command: Command) => `Usage: ${usage(command)} (hotdesk ${command.name} --help says more)`
