import type { Command } from './command.ts'
import { exitCodes, exitCodeTexts } from './exit-codes.ts'

/** What every command takes. */
export const commonOptions = {
  json: 'print the result, or the problem, as JSON on stdout and nothing else',
  demo: 'use the demo’s database and services (on its own where there is no .env and a demo runs)',
  help: 'say how a command is used',
} as const

/** `hotdesk phones import [options] FILE` */
export function usage({ name, arguments: args = [], options = {} }: Command): string {
  const all = Object.entries(options)
  const needed = all.flatMap(([option, { isNeeded, value }]) => (isNeeded ? [`--${option} ${value ?? ''}`] : []))
  const words = args.map(({ name: word, optional, isMany }) => {
    const one = isMany ? `${word}…` : word
    return optional ? `[${one}]` : one
  })
  return ['hotdesk', name, ...(all.length > needed.length ? ['[options]'] : []), ...needed, ...words].join(' ')
}

export function helpOf(command: Command): string {
  const parts = [
    `${command.summary}.`,
    `Usage: ${usage(command)}`,
    columns([...argumentRows(command), ...optionRows(command), ...common]),
    command.details,
    answerOf(command),
  ]
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n')
}

/** Of `phones`: what there is of it. */
export const helpOfGroup = (group: readonly Command[]): string =>
  [columns(summaries(group)), 'hotdesk COMMAND --help says more.'].join('\n\n')

export function overview(commands: readonly Command[]): string {
  return [
    'Hot Desk’s command line.',
    'Usage: hotdesk COMMAND [options]',
    columns(summaries(commands)),
    columns(common),
    `Exit codes\n${exitCodeLines()}`,
    'hotdesk COMMAND --help says more. docs/cli.md has all of it on one page.',
  ].join('\n\n')
}

/** docs/cli.md. */
export function reference(commands: readonly Command[]): string {
  const sections = commands.map((command) => `## ${command.name}\n\n\`\`\`text\n${helpOf(command)}\n\`\`\``)
  return `${[introduction, `\`\`\`text\n${overview(commands)}\n\`\`\``, ...sections].join('\n\n')}\n`
}

const introduction = `# The command line

An installation has it as \`sudo hotdesk\`, and so the documents write it; a checkout has it as \`npx hotdesk\`
(\`npx --prefix <folder> hotdesk\` from elsewhere). \`sudo hotdesk\` runs as the account \`hotdesk\`: a file that this account may not
read goes in on stdin, \`sudo hotdesk phones import - <desks.csv\`. This page is made from the commands’ own help.

Results are on stdout, problems with what to do next on stderr. With \`--json\` both are JSON on stdout: the result in the words of
the [REST API](api.md), or \`{ "problem": { "code", "message", "next", "lines" } }\`. Where the help of a command names an address of the
REST API, its JSON is what that address answers. What asks before it does something is answered by \`--yes\`.

\`source <(hotdesk completion bash)\` completes commands, options and values in this shell (\`zsh\` and \`fish\` as well);
\`hotdesk man | man -l -\` shows all of this as a man page.`

const exitCodeLines = () =>
  columns(
    Object.entries(exitCodes).map(([name, code]) => [String(code), exitCodeTexts[name as keyof typeof exitCodes]]),
  )

type Row = readonly [string, string]

const common = Object.entries(commonOptions).map(([name, text]): Row => [`--${name}`, text])

const summaries = (commands: readonly Command[]) => commands.map(({ name, summary }): Row => [name, summary])

const argumentRows = ({ arguments: args = [] }: Command) =>
  args.map(({ name, text, isMany }): Row => [isMany ? `${name}…` : name, text])

const optionRows = ({ options = {} }: Command) =>
  Object.entries(options).map(([name, { value, text }]): Row => [`--${name}${value ? ` ${value}` : ''}`, text])

const answerOf = ({ answer }: Command) => answer && `Its JSON is that of ${answer} in the REST API.`

function columns(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}
