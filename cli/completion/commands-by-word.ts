import type { Command, Takes } from '../command.ts'
import { commonOptions } from '../help.ts'

type Described = readonly [word: string, text: string]

/** The first words of commands, in their order: each with what it does, or with what may follow. */
export function firstWords(commands: readonly Command[]): Described[] {
  const firsts = [...new Set(commands.map(({ name }) => firstOf(name)))]
  return firsts.map((first) => {
    const seconds = secondWords(commands, first).map(([word]) => word)
    const [whole] = commands.filter(({ name }) => name === first)
    return [first, whole?.summary ?? seconds.join(', ')]
  })
}

/** The second words of those that begin with this one. */
export const secondWords = (commands: readonly Command[], first: string): Described[] =>
  commands.flatMap(({ name, summary }) => {
    const second = name.split(' ')[1]
    return firstOf(name) === first && second !== undefined ? [[second, summary] as const] : []
  })

const firstOf = (name: string) => name.split(' ')[0] ?? ''

/** What may be typed behind a command's name. */
export interface Completed extends Takes {
  text: string
  /** What help calls a value of it; undefined: it takes none. */
  value: string | undefined
}

/** Its own, then those of every command, with their dashes. */
export const optionsOf = ({ options = {} }: Command): (Completed & { name: string })[] => [
  ...Object.entries(options).map(([name, option]) => ({ ...option, name: `--${name}`, value: option.value })),
  ...Object.entries(commonOptions).map(([name, text]) => ({ name: `--${name}`, text, value: undefined })),
]

export const argumentsOf = ({ arguments: args = [] }: Command): (Completed & { isMany?: true; optional?: true })[] =>
  args.map((argument) => ({ ...argument, value: argument.name }))

/** Help calls a file or a folder so. */
export const isFile = ({ value }: Completed): boolean => value === 'FILE' || value === 'FOLDER'

/** Quoted for a shell, no matter what is in it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`
