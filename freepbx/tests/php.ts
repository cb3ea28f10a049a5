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
  const root = await privateRoot(`php-${version}`)
  const [loader, ...command] = root.command(`usr/bin/php${version}`)
  const settings = ['-n', '-d', 'display_errors=stderr', ...json(version, join(root.path, 'usr/lib/php'))]
  const { status, stdout, stderr } = spawnSync(loader, [...command, ...settings, join(folder, script), ...args], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stdout + stderr)
  return stdout
}

// Debian's 7.4 has it in a file of its own, 8.2 within.
function json(version: PhpVersion, extensions: string): string[] {
  if (version !== '7.4') return []
  const api = readdirSync(extensions).find((name) => /^\d{8}$/.test(name)) ?? ''
  return ['-d', `extension=${join(extensions, api, 'json.so')}`]
}
