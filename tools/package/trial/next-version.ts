import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programFolder } from '../places.ts'

/** Makes of a package the next version of it, which changes the database by `migrations`: name → SQL. */
export function makeNextVersion(deb: string, version: string, migrations: Record<string, string>, file: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'hotdesk-next-'))
  execFileSync('dpkg-deb', ['--raw-extract', deb, folder])
  const program = join(folder, programFolder)
  rewrite(join(folder, 'DEBIAN/control'), /^Version: .*$/m, `Version: ${version}`)
  rewrite(join(program, 'package.json'), /"version": ".*"/, `"version": "${version}"`)
  rewrite(join(folder, 'DEBIAN/preinst'), /^known='(.*)'$/m, `known='$1${Object.keys(migrations).join(' ')} '`)
  for (const [name, sql] of Object.entries(migrations)) {
    mkdirSync(join(program, 'prisma/migrations', name))
    writeFileSync(join(program, 'prisma/migrations', name, 'migration.sql'), sql)
  }
  execFileSync('dpkg-deb', ['--build', '--root-owner-group', '-Znone', folder, file], { stdio: 'ignore' })
  rmSync(folder, { recursive: true })
}

function rewrite(file: string, pattern: RegExp, replacement: string): void {
  const text = readFileSync(file, 'utf8')
  if (!pattern.test(text)) throw new Error(`${file} has no ${pattern.source}.`)
  writeFileSync(file, text.replace(pattern, replacement))
}
