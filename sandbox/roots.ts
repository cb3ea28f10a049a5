import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('debian-root.sh', import.meta.url))
const cache = fileURLToPath(new URL('../.cache', import.meta.url))

const sounds = 'asterisk-core-sounds-en-gsm'
const recipes = {
  'asterisk-22': ['forky', 'usr/sbin/asterisk', 'asterisk', sounds],
  'asterisk-16': ['bullseye', 'usr/sbin/asterisk', 'asterisk', sounds, 'asterisk-voicemail'],
  // Recordings in the languages of docs/guides/prompts.md, beside the English ones.
  sounds: [
    ...['forky', 'usr/share/asterisk/sounds/de/agent-user.gsm', 'asterisk-prompt-de'],
    ...['asterisk-core-sounds-es-gsm', 'asterisk-core-sounds-fr-gsm'],
  ],
  nginx: ['bookworm', 'usr/sbin/nginx', 'nginx'],
  'php-8.4': ['trixie', 'usr/bin/php8.4', 'php8.4-cli', 'php8.4-sqlite3'],
  'php-8.2': ['bookworm', 'usr/bin/php8.2', 'php8.2-cli', 'php8.2-sqlite3'],
  'php-7.4': ['bullseye', 'usr/bin/php7.4', 'php7.4-cli', 'php7.4-sqlite3'],
  baresip: ['forky', 'usr/bin/baresip', 'baresip-core'],
  sipp: ['bookworm', 'usr/bin/sipp', 'sip-tester'],
} as const
export type RootName = keyof typeof recipes

/** Debian packages unpacked for us alone. Its programs run through its own loader, with its own libraries. */
export interface PrivateRoot {
  path: string
  /** A file of Debian's library folders, in any of the usual places. */
  library(name: string): string
  /** The command line that runs one of its programs: `[command, ...arguments]`. */
  command(program: string): [command: string, ...args: string[]]
}

/** Unpacks the root unless that was done before. Throws what is missing on this machine, in words for people. */
export async function privateRoot(name: RootName): Promise<PrivateRoot> {
  const path = join(cache, name)
  const child = spawn(script, [path, ...recipes[name]], { stdio: ['ignore', 'inherit', 'pipe'] })
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text
    if (text.startsWith('Unpacking')) process.stderr.write(text)
  })
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(complaints.replace(/^Unpacking.*\n/, '').trim())
  return rootAt(path)
}

function rootAt(path: string): PrivateRoot {
  const triple = only(join(path, 'usr/lib'), /-linux-gnu\w*$/)
  const libraries = join(path, 'usr/lib', triple)
  const loader = join(libraries, only(libraries, /^ld-linux.*\.so\.\d$/))
  return {
    path,
    library: (name) =>
      join(path, 'usr/lib', readdirSync(libraries).includes(name.split('/')[0] ?? '') ? triple : '', name),
    command: (program) => [loader, '--library-path', `${libraries}:${join(path, 'usr/lib')}`, join(path, program)],
  }
}

function only(folder: string, pattern: RegExp): string {
  const found = readdirSync(folder).find((name) => pattern.test(name))
  if (found === undefined) throw new Error(`${folder} is incomplete. Delete .cache and start again.`)
  return found
}
