import type { Command } from '../command.ts'
import { argumentsOf, type Completed, firstWords, isFile, optionsOf, quoted, secondWords } from './commands-by-word.ts'

/** A function for zsh's completion system, sourced or found as _hotdesk in $fpath; its manual: zshcompsys. */
export const zshCompletion = (commands: readonly Command[]): string => `#compdef hotdesk
# Completion of hotdesk for zsh, made by: hotdesk completion zsh

_hotdesk() {
  local -a offered
  # Options in front of the command say nothing about it.
  while (( CURRENT > 2 )) && [[ $words[2] == -* || $words[2] == help ]]; do
    words[2]=()
    (( CURRENT-- ))
  done
  if (( CURRENT == 2 )); then
    offered=(
      ${described([...firstWords(commands), ['help', 'Say how a command is used']])}
    )
    _describe -t commands command offered
    return
  fi
  if (( CURRENT == 3 )); then
    case $words[2] in
      ${firstWords(commands)
        .flatMap(([first]) => group(first, secondWords(commands, first)))
        .join('\n      ')}
    esac
  fi
  case "$words[2] $words[3]" in
    ${commands.map(whole).join('\n    ')}
  esac
}

if [[ $funcstack[1] == _hotdesk ]]; then
  _hotdesk "$@"
else
  compdef _hotdesk hotdesk
fi`

const described = (words: readonly (readonly [string, string])[]) =>
  words.map(([word, text]) => quoted(`${word}:${text}`)).join('\n      ')

const group = (first: string, seconds: readonly (readonly [string, string])[]) =>
  seconds.length === 0
    ? []
    : [`${first}) offered=(\n      ${described(seconds)}\n      ); _describe -t commands command offered; return ;;`]

function whole(command: Command): string {
  const [first = '', second] = command.name.split(' ')
  const [pattern, names] = second === undefined ? [`${quoted(`${first} `)}*`, 1] : [quoted(command.name), 2]
  const specs = [
    ...optionsOf(command).map((option) => quoted(`${option.name}[${plain(option.text)}]${valueOf(option)}`)),
    ...argumentsOf(command).map((argument, index) => {
      const at = argument.isMany ? '*' : String(index + 1)
      return quoted(`${at}${argument.optional ? ':' : ''}${valueOf(argument)}`)
    }),
  ]
  return `${pattern}) shift ${names} words; (( CURRENT -= ${names} )); _arguments -S ${specs.join(' \\\n      ')} ;;`
}

/** `:ROLE:(admin viewer)`; nothing of a switch. */
function valueOf(takes: Completed): string {
  if (takes.value === undefined) return ''
  return `:${takes.value}:${actionOf(takes)}`
}

function actionOf(takes: Completed): string {
  const { choices, isList, value } = takes
  if (isFile(takes)) return '_files'
  if (choices === undefined) return ''
  return isList ? ` _values -s , ${value ?? ''} ${choices.join(' ')}` : `(${choices.join(' ')})`
}

/** Brackets would end what is said of an option. */
const plain = (text: string) => text.replaceAll(/[[\]]/g, String.raw`\$&`)
