import type { Command } from '../command.ts'
import { argumentsOf, type Completed, firstWords, isFile, optionsOf, secondWords } from './commands-by-word.ts'

/** Lines of fish's own `complete`. */
export const fishCompletion = (commands: readonly Command[]): string =>
  [
    before,
    ...[...firstWords(commands), ['help', 'Say how a command is used'] as const].map(([first, text]) =>
      complete('__hotdesk_has', `-a ${fishQuoted(first)}`, text),
    ),
    ...firstWords(commands).flatMap(([first]) =>
      secondWords(commands, first).map(([second, text]) =>
        complete(`__hotdesk_has ${first}`, `-a ${fishQuoted(second)}`, text),
      ),
    ),
    ...commands.flatMap(linesOf),
  ].join('\n')

const before = `# Completion of hotdesk for fish, made by: hotdesk completion fish

function __hotdesk_words --description 'What is typed already and is no option'
    set -l typed (commandline -opc)
    for word in $typed[2..-1]
        string match -q -- '-*' $word; or test $word = help; or echo $word
    end
end

function __hotdesk_has --description 'Whether these words are typed, and no more'
    set -l words (__hotdesk_words)
    test "$argv" = "$words"
end

function __hotdesk_is --description 'Whether the command begins with these words'
    set -l words (__hotdesk_words)
    set -l first $words[1..(count $argv)]
    test "$argv" = "$first"
end

complete -c hotdesk -f`

function linesOf(command: Command): string[] {
  const condition = `__hotdesk_is ${command.name}`
  return [
    ...optionsOf(command).map((option) =>
      complete(condition, `-l ${option.name.slice(2)}${valueOf(option)}`, option.text),
    ),
    ...argumentsOf(command).flatMap((argument) => {
      if (isFile(argument)) return [complete(condition, '-F')]
      return argument.choices ? [complete(condition, `-a ${fishQuoted(argument.choices.join(' '))}`)] : []
    }),
  ]
}

function valueOf(takes: Completed): string {
  if (takes.value === undefined) return ''
  if (isFile(takes)) return ' -r -F'
  return ` -x${takes.choices ? ` -a ${fishQuoted(takes.choices.join(' '))}` : ''}`
}

const complete = (condition: string, what: string, text?: string) =>
  `complete -c hotdesk -n ${fishQuoted(condition)} ${what}${text === undefined ? '' : ` -d ${fishQuoted(text)}`}`

/** fish takes a backslash in quotes for one that guards a quote. */
const fishQuoted = (text: string) => `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`
