import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { controlFor, debianVersion, maintainerScripts } from './control.ts'
import { writePackage } from './deb.ts'

describe('a package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hotdesk-deb-'))
  const root = join(folder, 'root')
  const write = (file: string) => {
    const executables = ['usr/bin/hotdesk']
    writePackage(
      { root, control: controlFor('amd64'), scripts: maintainerScripts(), executables, epoch: 1_000 },
      join(folder, file),
    )
    return readFileSync(join(folder, file))
  }
  const list = (...args: string[]) =>
    spawnSync('dpkg-deb', [...args, join(folder, 'one.deb')], { encoding: 'utf8' }).stdout

  beforeAll(() => {
    mkdirSync(join(root, 'usr/bin'), { recursive: true })
    mkdirSync(join(root, 'usr/lib/hotdesk'), { recursive: true })
    writeFileSync(join(root, 'usr/bin/hotdesk'), '#!/bin/sh\n', { mode: 0o600 })
    writeFileSync(join(root, 'usr/lib/hotdesk/server.js'), 'x'.repeat(3000), { mode: 0o777 })
    symlinkSync('server.js', join(root, 'usr/lib/hotdesk/link'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('has the same bytes whenever it is made', () => {
    const first = write('one.deb')
    utimesSync(join(root, 'usr/lib/hotdesk/server.js'), new Date(), new Date())
    expect(write('two.deb').equals(first)).toBe(true)
  })

  test('belongs to root, and nobody else may change it', () => {
    const lines = list('--contents').trim().split('\n')
    expect(lines.every((line) => / root\/root /.test(line))).toBe(true)
    expect(lines.filter((line) => !/^l/.test(line)).every((line) => /^[d-]rw[x-]r-[x-]r-[x-] /.test(line))).toBe(true)
    expect(lines.find((line) => line.endsWith('./usr/bin/hotdesk'))).toMatch(/^-rwxr-xr-x/)
    expect(lines.find((line) => line.endsWith('./usr/lib/hotdesk/server.js'))).toMatch(/^-rw-r--r--/)
  })

  test('says what it is, what it needs and what it takes', () => {
    const control = list('--field')
    expect(control).toContain(`Version: ${debianVersion}\n`)
    expect(control).toContain('Installed-Size: 9\n')
    expect(control).not.toMatch(/^(Depends|Recommends):.*(nodejs|npm)/m)
    expect(control).not.toMatch(/@(version|architecture|size)@/)
  })
})
