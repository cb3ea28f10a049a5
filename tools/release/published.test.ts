import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { controlFor } from '../package/control.ts'
import { writePackage } from '../package/deb.ts'
import { architectures, nodesFor } from '../package/node-runtime.ts'
import { bomOf } from '../package/sbom.ts'
import { writeChecksums } from './checksums.ts'
import { filesOf, problemsOfPublished } from './published.ts'

// Packing starts programs of Debian's.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

const release = { version: '0.2.0', debianVersion: '0.2.0' }
const whole = mkdtempSync(join(tmpdir(), 'hotdesk-release-'))
let folder = ''

beforeAll(() => make(whole))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hotdesk-published-'))
  cpSync(whole, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))
afterAll(() => rmSync(whole, { recursive: true }))

const problems = () => problemsOfPublished(folder, release).join('\n')
const change = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content)
  writeChecksums(folder, filesOf(release))
}

test('a whole release has no problems', () => {
  expect(problems()).toBe('')
})

test('what is missing is named, with what makes it', () => {
  rmSync(join(folder, 'hotdesk_0.2.0_arm64.deb'))
  expect(problems()).toMatch(/lacks hotdesk_0\.2\.0_arm64\.deb\. Run npm run release/)
})

test('a file that changed after the checksums were made is noticed', () => {
  writeFileSync(join(folder, 'release-notes.md'), '# Hot Desk 0.2.0 (2027-01-16)\n')
  expect(problems()).toContain('SHA256SUMS: release-notes.md: FAILED')
})

test('a file without a checksum is noticed', () => {
  writeChecksums(folder, filesOf(release).slice(1))
  expect(problems()).toBe('SHA256SUMS lacks hotdesk_0.2.0_amd64.deb.')
})

test.each([
  ['hotdesk_0.2.0_amd64.deb', 'is no Debian package'],
  ['hotdesk-0.2.0.tar.gz', 'cannot be unpacked'],
  ['hotdesk-0.2.0-source.tar.gz', 'cannot be unpacked'],
  ['hotdesk-0.2.0-sbom.cdx.json', 'is no CycloneDX list'],
  ['hotdesk-latest.json', 'does not say that 0.2.0 exists'],
  ['release-notes.md', 'is not about 0.2.0'],
])('%s that is something else is noticed', (name, problem) => {
  change(name, '{"version": "0.1.0"}')
  expect(problems()).toContain(problem)
})

test('a package of another architecture is noticed', () => {
  change('hotdesk_0.2.0_amd64.deb', readFileSync(join(folder, 'hotdesk_0.2.0_arm64.deb')))
  expect(problems()).toContain('Architecture: arm64')
})

test('a package without its worker and its services is noticed', () => {
  pack(folder, 'amd64', (path) => !/worker/.test(path))
  writeChecksums(folder, filesOf(release))
  expect(problems()).toContain('lacks /usr/lib/hotdesk/dist/worker.mjs.')
  expect(problems()).toContain('lacks /usr/lib/systemd/system/hotdesk-worker.service.')
})

test('a list of contents without Node is noticed', () => {
  change('hotdesk-0.2.0-sbom.cdx.json', bomOf({ ...contents, nodes: {} }))
  expect(problems()).toContain('does not name the Node that is shipped')
})

const contents = {
  version: release.version,
  packages: { 'node_modules/zod': { version: '4.6.7' }, 'node_modules/pg': { version: '8.23.1' } },
  nodes: nodesFor(architectures),
  epoch: 0,
}

function make(target: string): void {
  for (const architecture of architectures) pack(target, architecture, () => true)
  archive(join(target, 'hotdesk-0.2.0.tar.gz'), 'hotdesk/module.xml', '<version>0.2.0</version>')
  archive(join(target, 'hotdesk-0.2.0-source.tar.gz'), 'hotdesk-0.2.0/package.json', '"version": "0.2.0"')
  writeFileSync(join(target, 'hotdesk-0.2.0-sbom.cdx.json'), bomOf(contents))
  writeFileSync(join(target, 'hotdesk-latest.json'), '{"version": "0.2.0", "date": "2027-01-15", "security": false}')
  writeFileSync(join(target, 'release-notes.md'), '# Hot Desk 0.2.0 (2027-01-15)\n')
  writeChecksums(target, filesOf(release))
}

function pack(target: string, architecture: string, isIn: (path: string) => boolean): void {
  const root = mkdtempSync(join(tmpdir(), 'hotdesk-root-'))
  const program = [
    'node/bin/node',
    'cli/hotdesk.mjs',
    'runtime/serve.mjs',
    'dist/worker.mjs',
    'server.js',
    'package.json',
  ]
  const units = readdirSync(join(projectDirectory, 'deploy/systemd'))
  const paths = [
    ...[...program, 'freepbx/hotdesk-0.2.0.tar.gz'].map((path) => `usr/lib/hotdesk/${path}`),
    ...units.map((unit) => `usr/lib/systemd/system/${unit}`),
    ...['usr/bin/hotdesk', 'usr/share/doc/hotdesk/copyright'],
  ]
  for (const path of paths.filter(isIn)) write(join(root, path), '')
  const control = controlFor(architecture, release.debianVersion)
  writePackage(
    { root, control, scripts: {}, executables: [], epoch: 0 },
    join(target, `hotdesk_0.2.0_${architecture}.deb`),
  )
  rmSync(root, { recursive: true })
}

function archive(file: string, path: string, text: string): void {
  const root = mkdtempSync(join(tmpdir(), 'hotdesk-root-'))
  write(join(root, path), text)
  execFileSync('tar', ['-czf', file, '--directory', root, '.'])
  rmSync(root, { recursive: true })
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
