import type { Command } from '../command.ts'
import { exitCodes, exitCodeTexts } from '../exit-codes.ts'
import { commonOptions, usage } from '../help.ts'

/** hotdesk(1) in the macros of man(7), which groff and mandoc know. Undated: the same sources make the same page. */
export const manPage = (commands: readonly Command[], version: string): string =>
  [
    String.raw`.\" Made by: hotdesk man`,
    `.TH HOTDESK 1 "" "Hot Desk ${version}" "Hot Desk"`,
    // Commands and paths are copied from it: no word is parted.
    '.nh\n.ad l',
    section('NAME', String.raw`hotdesk \- hot desking for FreePBX and Asterisk`),
    section('SYNOPSIS', synopsis),
    section('DESCRIPTION', ...description.map(text)),
    section('OPTIONS', ...Object.entries(commonOptions).map(([name, what]) => entry(`--${name}`, what))),
    section('COMMANDS', ...commands.map(describe)),
    section('EXIT STATUS', ...Object.entries(exitCodes).map(exitStatus)),
    section('FILES', ...files.map(([path, what]) => entry(path, what))),
    section('EXAMPLES', ...examples.map(([command, what]) => `.PP\n${text(what)}\n.PP\n.RS 4\n${bold(command)}\n.RE`)),
  ].join('\n')

const synopsis = String.raw`\fBhotdesk\fR \fIcommand\fR [\fIoptions\fR]`

const description = [
  'hotdesk looks after an installation of Hot Desk: its phones, sessions, settings and accounts, its database, and the Asterisk beside it.',
  'Results are on stdout, problems with what to do next on stderr. With --json both are JSON on stdout, in the words of the REST API.',
]

const files: [path: string, what: string][] = [
  ['/etc/hotdesk/hotdesk.env', 'the settings of an installation; in a folder of sources it is .env'],
  ['/var/lib/hotdesk', 'its secrets'],
]

const examples: [command: string, what: string][] = [
  ['hotdesk doctor', 'What is not right, and what to do about it:'],
  ['hotdesk phones discover', 'Which phones the PBX has that are no hot desks yet:'],
  ['hotdesk sessions login --extension 1001 --phone 2001', 'Log somebody in at a desk:'],
  ['hotdesk events tail --location "Ward 3" --type people', 'Follow what happens at the desks of a location:'],
]

const section = (title: string, ...parts: string[]) => [`.SH ${title}`, ...parts].join('\n')

const describe = (command: Command) =>
  [
    `.SS ${escaped(command.name)}`,
    text(`${command.summary}.`),
    `.PP\n${bold(usage(command))}`,
    ...(command.arguments ?? []).map(({ name, text: what }) => entry(name, what)),
    ...Object.entries(command.options ?? {}).map(([name, { value, text: what }]) => entry(`--${name}`, what, value)),
    ...(command.details ?? '').split('\n\n').map((part) => (part === '' ? '' : `.PP\n${text(part)}`)),
  ]
    .filter((part) => part !== '')
    .join('\n')

const entry = (name: string, what: string, value?: string) =>
  `.TP\n${bold(name)}${value === undefined ? '' : ` ${String.raw`\fI`}${escaped(value)}${String.raw`\fR`}`}\n${text(what)}`

const exitStatus = ([name, code]: [string, number]) =>
  entry(String(code), exitCodeTexts[name as keyof typeof exitCodes])

const bold = (words: string) => `${String.raw`\fB`}${escaped(words)}${String.raw`\fR`}`

/** Lines stay as they are: what is indented is a list. */
const text = (words: string) => words.split('\n').map(line).join('\n')

function line(words: string): string {
  const indented = words.startsWith(' ') ? '.br\n' : ''
  // A dot or an apostrophe at its beginning would be a macro.
  return `${indented}${escaped(words.trimStart()).replace(/^[.']/, String.raw`\&$&`)}`
}

/** As roff takes it: letters beyond ASCII by their number, and every hyphen as one that can be copied. */
const escaped = (words: string) =>
  words
    .replaceAll('\\', String.raw`\e`)
    .replaceAll('-', String.raw`\-`)
    .replaceAll(/[^\u0000-\u007f]/gu, (letter) => String.raw`\[u${codeOf(letter)}]`)

const codeOf = (letter: string) => (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
