import type { Command } from './command.ts'
import { exitCodes, exitCodeTexts } from './exit-codes.ts'

const common: readonly (readonly [string, string])[] = [
  ['--json', 'print the result, or the problem, as JSON on stdout and nothing else'],
  ['--demo', 'use the demo’s database and services (on its own where there is no .env and a demo runs)'],
  ['--help', 'say how a command is used'],
]

/** `hotdesk phones import [options] FILE` */
export function usage({ name, arguments: args = [], options = {} }: Command): string {
  const words = args.map(({ name: word, optional }) => (optional ? `[${word}]` : word))
  return ['hotdesk', name, ...(Object.keys(options).length > 0 ? ['[options]'] : []), ...words].join(' ')
}

export function helpOf(command: Command): string {
  const parts = [
    `${command.summary}.`,
    `Usage: ${usage(command)}`,
    columns([...argumentRows(command), ...optionRows(command), ...common]),
    command.details,
  ]
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n')
}

export function overview(commands: readonly Command[]): string {
  return [
    'Hot Desk’s command line.',
    'Usage: hotdesk COMMAND [options]',
    columns(commands.map(({ name, summary }) => [name, summary] as const)),
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

\`npx hotdesk\` in Hot Desk’s folder, \`npx --prefix <folder> hotdesk\` from anywhere else. An installation by
\`deploy/install.sh\` has it as \`hotdesk\`. This page is made from the commands’ own help.

Results are on stdout, problems with what to do next on stderr. With \`--json\` both are JSON on stdout: the result as the
command has it, or \`{ "problem": { "code", "message", "next", "lines" } }\`.`

const exitCodeLines = () =>
  columns(
    Object.entries(exitCodes).map(([name, code]) => [String(code), exitCodeTexts[name as keyof typeof exitCodes]]),
  )

const argumentRows = ({ arguments: args = [] }: Command) => args.map(({ name, text }) => [name, text] as const)

const optionRows = ({ options = {} }: Command) =>
  Object.entries(options).map(([name, { value, text }]) => [`--${name}${value ? ` ${value}` : ''}`, text] as const)

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}
