import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { projectDirectory } from '../runtime/project-directory.ts'
import { waitFor } from '../runtime/wait-for.ts'
import { commandsOf } from './descendants.ts'

const script = `
  import { startPbx } from './sandbox/index.ts'
  await startPbx({ version: 22 })`

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'alone-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('ends with who has started it, also when that is killed while it boots', async () => {
  const args = ['--import', 'tsx', '--input-type', 'module', '--eval', script]
  const starter = spawn(process.execPath, args, {
    ...{ cwd: projectDirectory, env: { ...process.env, TMPDIR: folder }, stdio: 'ignore' },
  })
  const boots = () => commandsOf(folder).some((line) => /^\S*ld-linux.*asterisk\.conf/.test(line))
  expect(await waitFor(boots, 15_000)).toBe(true)
  starter.kill('SIGKILL')
  expect(await waitFor(() => commandsOf(folder).length === 0, 10_000), commandsOf(folder).join('\n')).toBe(true)
})
