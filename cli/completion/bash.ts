import type { Command } from '../command.ts'
import { argumentsOf, type Completed, firstWords, isFile, optionsOf, quoted, secondWords } from './commands-by-word.ts'

/** A function of bash that reads COMP_WORDS and fills COMPREPLY; the manual of bash: Programmable Completion. */
export const bashCompletion = (commands: readonly Command[]): string => `# Completion of hotdesk for bash, made by:
# hotdesk completion bash

_hotdesk() {
  local cur=\${COMP_WORDS[COMP_CWORD]} command= option= at=0 choices= isFile= word i
  # What is there already: the command, so many arguments, and an option that waits for its value.
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ -n $option ]]; then
      [[ $word == '=' ]] || option=
    elif [[ $word == -* ]]; then
      case "$command $word" in
        ${among(takingValues(commands))}) option=$word ;;
      esac
    elif [[ $word != help || -n $command ]]; then
      case "$command/$word" in
        ${among(steps(commands))}) command=\${command:+$command }$word ;;
        *) at=$((at + 1)) ;;
      esac
    fi
  done
  [[ $cur == '=' ]] && cur=
  if [[ -n $option ]]; then
    case "$command $option" in
      ${lines(commands.flatMap(valuesOfOptions))}
    esac
  elif [[ $cur == -* ]]; then
    case $command in
      ${lines(commands.map(ownOptions))}
      *) choices='--help --version' ;;
    esac
  else
    case "$command $at" in
      ${lines([...nextWords(commands), ...commands.flatMap(valuesOfArguments)])}
    esac
  fi
  if [[ -n $isFile ]]; then
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$cur")
  else
    # Of a list, what stands behind the last comma.
    local before=\${cur%"\${cur##*,}"}
    mapfile -t COMPREPLY < <(compgen -P "$before" -W "$choices" -- "\${cur#"$before"}")
  fi
}

complete -F _hotdesk hotdesk`

const among = (patterns: readonly string[]) => patterns.map(quoted).join('|\\\n        ')
const lines = (cases: readonly string[]) => cases.join('\n      ')

const takingValues = (commands: readonly Command[]) =>
  commands.flatMap((command) =>
    optionsOf(command).flatMap(({ name, value }) => (value === undefined ? [] : [`${command.name} ${name}`])),
  )

/** What leads to the whole of a command: `/phones`, then `phones/list`. */
const steps = (commands: readonly Command[]) => [
  ...firstWords(commands).map(([first]) => `/${first}`),
  ...commands.flatMap(({ name }) => (name.includes(' ') ? [name.replace(' ', '/')] : [])),
]

const ownOptions = (command: Command) =>
  `${quoted(command.name)}) choices=${quoted(
    optionsOf(command)
      .map(({ name }) => name)
      .join(' '),
  )} ;;`

function nextWords(commands: readonly Command[]): string[] {
  const firsts = firstWords(commands).map(([first]) => first)
  const groups = firsts.map((first) => [first, secondWords(commands, first).map(([second]) => second)] as const)
  const offered = [['', ['help', ...firsts]] as const, ...groups.filter(([, seconds]) => seconds.length > 0)]
  return offered.map(([command, next]) => `${quoted(`${command} 0`)}) choices=${quoted(next.join(' '))} ;;`)
}

const valuesOfOptions = (command: Command) =>
  optionsOf(command).flatMap((option) => offered(quoted(`${command.name} ${option.name}`), option))

const valuesOfArguments = (command: Command) =>
  argumentsOf(command).flatMap((argument, at) =>
    offered(argument.isMany ? `${quoted(`${command.name} `)}*` : quoted(`${command.name} ${at}`), argument),
  )

function offered(pattern: string, takes: Completed): string[] {
  if (takes.choices !== undefined) return [`${pattern}) choices=${quoted(takes.choices.join(' '))} ;;`]
  return isFile(takes) ? [`${pattern}) isFile=yes ;;`] : []
}
