import { closest, didYouMean } from './closest.ts'
import type { Command } from './command.ts'
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
  const [first = '', second] = named.map(({ word }) => word)
  throw unknown(commands, first, second)
}

/** `phones` of `phones list`; several commands may begin with it. */
export const groupOf = (commands: readonly Command[], first: string): Command[] =>
  commands.filter(({ name }) => name.startsWith(`${first} `))

function unknown(commands: readonly Command[], first: string, second?: string) {
  const group = groupOf(commands, first)
  if (group.length === 0) {
    const near = nearestTo(commands, first, second)
    const hint = didYouMean(near === null ? null : `hotdesk ${near}`)
    return wrongUse(`There is no command ${first}.`, `${hint}hotdesk --help lists them all.`)
  }
  const them = `Try one of: ${group.map(({ name }) => name).join(', ')}`
  if (second === undefined) return wrongUse(`hotdesk ${first}: that is not the whole of a command.`, them)
  const near = nearestIn(group, second)
  const hint = didYouMean(near === null ? null : `hotdesk ${near}`)
  return wrongUse(`There is no command ${first} ${second}.`, `${hint}${them}`)
}

function nearestTo(commands: readonly Command[], first: string, second = ''): string | null {
  const names = commands.map(({ name }) => name)
  const firsts = [...new Set(names.map((name) => firstOf(name)))]
  const whole = theOnlyOne(names.filter((name) => secondOf(name) === first))
  if (whole !== null) return whole
  const noun = sameAs(first, firsts) ?? closest(first, firsts)
  if (noun === null) return null
  const group = groupOf(commands, noun)
  return second === '' || group.length === 0 ? noun : (nearestIn(group, second) ?? noun)
}

/** As the command is really called: `phones change`, even if `edit` was typed. */
function nearestIn(group: readonly Command[], second: string): string | null {
  const seconds = group.map(({ name }) => secondOf(name))
  const near = sameAs(second, seconds) ?? closest(second, seconds)
  return group.find(({ name }) => secondOf(name) === near)?.name ?? null
}

const firstOf = (name: string) => name.split(' ')[0] ?? ''
const secondOf = (name: string) => name.split(' ')[1] ?? ''
const theOnlyOne = (names: readonly string[]) => (names.length === 1 ? (names[0] ?? null) : null)

/** Words that people take for each other. */
const alike = [
  ['add', 'create', 'new', 'make'],
  ['change', 'edit', 'set', 'update', 'modify', 'rename'],
  ['remove', 'delete', 'revoke', 'clear', 'rm', 'del'],
  ['list', 'show', 'ls'],
  ['user', 'users', 'account', 'accounts'],
  ['phones', 'desk', 'desks', 'pool'],
  ['events', 'activity', 'log', 'logs'],
]

const sameAs = (word: string, names: readonly string[]): string | null =>
  alike.find((words) => words.includes(word))?.find((one) => names.includes(one)) ?? null
