import { spawnSync } from 'node:child_process'
import { readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectDirectory } from '../../runtime/project-directory.ts'

const build = () =>
  spawnSync(process.execPath, ['--import', 'tsx', 'tools/build-module.ts'], {
    cwd: projectDirectory,
    encoding: 'utf8',
  }).stdout.trim()

// It starts a program twice.
it('packs the FreePBX module as Module Admin takes it, and the same each time', { timeout: 30_000 }, () => {
  const file = build()
  const first = readFileSync(file)
  const names = spawnSync('tar', ['--list', '--file', file], { encoding: 'utf8' }).stdout.trim().split('\n')
  expect(names.every((name) => name.startsWith('hotdesk/'))).toBe(true)
  expect(names).toEqual(expect.arrayContaining(['hotdesk/module.xml', 'hotdesk/Hotdesk.class.php']))
  utimesSync(join(projectDirectory, 'freepbx/hotdesk/module.xml'), new Date(), new Date())
  build()
  expect(readFileSync(file).equals(first)).toBe(true)
})
