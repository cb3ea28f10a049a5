import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { version } from '../../runtime/installation.ts'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { checkModule } from './module.ts'

const ours = join(projectDirectory, 'freepbx/hotdesk/module.xml')
const here = { AMI_HOST: '127.0.0.1' }
const root = mkdtempSync(join(tmpdir(), 'hotdesk-module-'))
afterAll(() => rmSync(root, { recursive: true }))

it('is content with the module of this version', () => {
  expect(checkModule(here, ours)).toMatchObject([{ status: 'ok', found: version }])
})

it('names the module that an upgrade has left behind, and what brings it up to date', () => {
  const file = join(root, 'module.xml')
  writeFileSync(file, readFileSync(ours, 'utf8').replace(`<version>${version}<`, '<version>0.0.9<'))
  expect(checkModule(here, file)).toMatchObject([
    {
      status: 'warning',
      found: `It is of version 0.0.9, and Hot Desk is ${version}.`,
      next: expect.stringContaining('sudo hotdesk setup') as string,
    },
  ])
})

it.each([
  ['there is no FreePBX', '127.0.0.1', join(root, 'nothing.xml')],
  ['the PBX is another one', 'pbx.example.com', ours],
])('says nothing where %s', (_what, AMI_HOST, file) => {
  expect(checkModule({ AMI_HOST }, file)).toEqual([])
})
