import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { privateRoot } from '../../sandbox/roots.ts'

/** FreePBX 16 runs on 7.4, FreePBX 17 on 8.2, FreePBX 18 is to run on 8.4. */
export const phpVersions = ['7.4', '8.2', '8.4'] as const
export type PhpVersion = (typeof phpVersions)[number]

const folder = fileURLToPath(new URL('.', import.meta.url))

/** Runs a script of this folder, and returns what it printed. Throws that when it fails. */
export async function runPhp(version: PhpVersion, script: string, ...args: string[]): Promise<string> {
  return printedBy([...(await phpCommand(version, script)), ...args])
}

/** What PHP says of a file that it reads without running it: one line where nothing is wrong or outdated. */
export async function lintPhp(version: PhpVersion, file: string): Promise<string> {
  const php = await interpreter(version)
  return printedBy([...php, '-d', 'error_reporting=-1', '-d', 'display_errors=stdout', '--syntax-check', file])
}

/** The command line that runs a script of this folder. */
export async function phpCommand(version: PhpVersion, script: string): Promise<Command> {
  return [...(await interpreter(version)), join(folder, script)]
}

type Command = [program: string, ...words: string[]]

async function interpreter(version: PhpVersion): Promise<Command> {
  const root = await privateRoot(`php-${version}`)
  const settings = ['-n', '-d', 'display_errors=stderr', ...extensions(version, join(root.path, 'usr/lib/php'))]
  return [...root.command(`usr/bin/php${version}`), ...settings]
}

function printedBy([program, ...words]: Command): string {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stdout + stderr)
  return stdout
}

// FreePBX's machines have them, too. Debian's 7.4 has json in a separate file, later ones built in.
function extensions(version: PhpVersion, folder: string): string[] {
  const api = readdirSync(folder).find((name) => /^\d{8}$/.test(name)) ?? ''
  const names = [...(version === '7.4' ? ['json'] : []), 'pdo', 'pdo_sqlite']
  return names.flatMap((name) => ['-d', `extension=${join(folder, api, `${name}.so`)}`])
}
