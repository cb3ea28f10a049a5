import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeChecksums } from './checksums.ts'

const folder = mkdtempSync(join(tmpdir(), 'hotdesk-checksums-'))
afterAll(() => rmSync(folder, { recursive: true }))

const check = () => spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })

test('sha256sum finds each file as it was, and notices another one', () => {
  writeFileSync(join(folder, 'b.deb'), 'package')
  writeFileSync(join(folder, 'a.tar.gz'), 'module')
  writeChecksums(folder, ['a.tar.gz', 'b.deb'])
  expect(check()).toMatchObject({ status: 0, stdout: 'a.tar.gz: OK\nb.deb: OK\n' })
  writeFileSync(join(folder, 'b.deb'), 'another one')
  expect(check().status).toBe(1)
})
