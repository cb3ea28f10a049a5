import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { privateRoot } from '../../sandbox/roots.ts'

/** FreePBX 16 runs on 7.4, FreePBX 17 on 8.2. */
export type PhpVersion = '7.4' | '8.2'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** Runs a script of this folder, and returns what it printed. Throws that when it fails. */
export async function runPhp(version: PhpVersion, script: string, ...args: string[]): Promise<string> {
  const [program, ...words] = await phpCommand(version, script)
  const { status, stdout, stderr } = spawnSync(program, [...words, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stdout + stderr)
  return stdout
}

/** The command line that runs a script of this folder. */
export async function phpCommand(version: PhpVersion, script: string): Promise<[program: string, ...words: string[]]> {
  const root = await privateRoot(`php-${version}`)
  const settings = ['-n', '-d', 'display_errors=stderr', ...extensions(version, join(root.path, 'usr/lib/php'))]
  return [...root.command(`usr/bin/php${version}`), ...settings, join(folder, script)]
}

// FreePBX's machines have them, too. Debian's 7.4 has json in a file of its own, 8.2 within.
function extensions(version: PhpVersion, folder: string): string[] {
  const api = readdirSync(folder).find((name) => /^\d{8}$/.test(name)) ?? ''
  const names = [...(version === '7.4' ? ['json'] : []), 'pdo', 'pdo_sqlite']
  return names.flatMap((name) => ['-d', `extension=${join(folder, api, `${name}.so`)}`])
}
