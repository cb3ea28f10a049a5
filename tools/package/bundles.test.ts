import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { version } from '../../runtime/installation.ts'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { asPackages, bundlePrograms } from './bundles.ts'
import { copyPackage } from './npm-packages.ts'

// In a folder that has nothing of the project's node_modules above it.
const folder = mkdtempSync(join(tmpdir(), 'hotdesk-bundles-'))
const production = { NODE_ENV: 'production' } as const
const run = (...words: string[]) =>
  spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8', env: production })

vi.setConfig({ testTimeout: 30_000 })

beforeAll(async () => {
  copyFileSync(join(projectDirectory, 'package.json'), join(folder, 'package.json'))
  await bundlePrograms(folder)
  for (const name of asPackages) copyPackage(name, folder)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

test('the command line needs nothing but Node', () => {
  expect(run('cli/hotdesk.mjs', '--version')).toMatchObject({ stdout: `${version}\n`, stderr: '', status: 0 })
})

test('a service says what is missing in its settings', () => {
  expect(run('runtime/serve.mjs', 'worker').stderr).toContain('AMI_SECRET  is missing')
})

test('the worker finds all that it is made of', () => {
  expect(run('dist/worker.mjs').stderr).not.toMatch(/Cannot find|ERR_MODULE_NOT_FOUND|is not defined/)
})

test('packages come without what only their makers need', () => {
  expect(existsSync(join(folder, 'node_modules/ari-client/lib/client.js'))).toBe(true)
  expect(existsSync(join(folder, 'node_modules/ari-client/CHANGELOG.md'))).toBe(false)
})
