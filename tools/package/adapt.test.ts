import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sparingMemory } from '../../runtime/launch/processes.ts'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { adapt } from './adapt.ts'

const folder = join(projectDirectory, 'deploy/systemd')
const units = readdirSync(folder)
const adapted = (path: string) => adapt(readFileSync(join(projectDirectory, path), 'utf8'))

test.each([...units.map((unit) => `deploy/systemd/${unit}`), 'deploy/hotdesk-command'])(
  '%s names nothing that only an installation from sources has',
  (path) => expect(adapted(path)).not.toMatch(/\/opt\/|tsx (?!runtime)|\.ts\b|env node/),
)

test('services and command run the package’s own Node', () => {
  const node = '/usr/lib/hotdesk/node/bin/node'
  const start = `ExecStart=${node} ${sparingMemory.join(' ')} runtime/serve.mjs web\n`
  expect(adapted('deploy/systemd/hotdesk-web.service')).toContain(start)
  expect(adapted('deploy/hotdesk-command')).toContain(`set -- ${node} /usr/lib/hotdesk/cli/hotdesk.mjs "$@"`)
})

test.skipIf(!existsSync('/usr/bin/systemd-analyze'))('systemd understands the units', () => {
  const root = mkdtempSync(join(tmpdir(), 'hotdesk-units-'))
  for (const unit of units) writeFileSync(join(root, unit), adapted(`deploy/systemd/${unit}`))
  const options = ['verify', '--recursive-errors=no', ...units.map((unit) => join(root, unit))]
  const { stderr } = spawnSync('systemd-analyze', options, { encoding: 'utf8' })
  // Its program is not on this machine.
  expect(stderr.split('\n').filter((line) => line !== '' && !/is not executable|man /.test(line))).toEqual([])
  rmSync(root, { recursive: true })
})
