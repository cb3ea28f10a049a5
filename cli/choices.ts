import { closest, didYouMean } from './closest.ts'
import type { Takes } from './command.ts'
import { wrongUse } from './problem.ts'

/**
 * What was typed, as its choices are written: `front-desk` is front_desk, too. Throws CommandProblem for anything else,
 * with the choice that was probably meant.
 *
 * @param what as it is said of a value: `no ROLE`, or `not a value of --names`
 */
export function chosen({ choices, choicesAt, isList }: Takes, text: string, what: string): string {
  if (choices === undefined) return text
  const wanted = isList ? text.split(',').map((part) => part.trim()) : [text]
  const found = wanted.map((one) => {
    const choice = choices.find((name) => plain(name) === plain(one))
    if (choice !== undefined) return choice
    const hint = didYouMean(closest(plain(one), choices, plain))
    throw wrongUse(`“${one}” is ${what}.`, `${hint}${choicesAt ?? oneOf(choices, isList)}`)
  })
  return [...new Set(found)].join(',')
}

const plain = (name: string) => name.replaceAll(/[-_]/g, '').toLowerCase()

const oneOf = (choices: readonly string[], isList: true | undefined) =>
  `Use one${isList ? ' or more' : ''} of ${choices.join(', ')}${isList ? ', with commas between them' : ''}.`
