import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sparingMemory } from '../../runtime/launch/processes.ts'
import { projectDirectory } from '../../runtime/project-directory.ts'

const folder = join(projectDirectory, 'deploy/systemd')
const units = readdirSync(folder)
const services = units.filter((name) => name.endsWith('.service'))
const read = (path: string) => readFileSync(join(projectDirectory, path), 'utf8')
const settingOf = (service: string, name: string) =>
  [...read(`deploy/systemd/${service}`).matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].map(([, value]) => value)

function systemdAnalyze(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('systemd-analyze', args, { cwd: folder, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

describe.skipIf(!existsSync('/usr/bin/systemd-analyze'))('systemd', () => {
  test('finds nothing wrong with the units', () => {
    expect(systemdAnalyze('verify', ...units.map((name) => `./${name}`))).toEqual({ status: 0, output: '' })
  })

  test.each(services)('rates the exposure of %s at 2.0 of 10 at most', (service) => {
    expect(systemdAnalyze('security', '--offline=true', '--threshold=20', `./${service}`).status).toBe(0)
  })
})

test('the worker is given more time to leave than it gives callers to finish', () => {
  const [, milliseconds = ''] = /finishWithinMs = ([\d_]+)/.exec(read('agi-worker/main.ts')) ?? []
  const finishing = Number(milliseconds.replaceAll('_', '')) / 1000
  expect(finishing).toBeGreaterThan(0)
  expect(Number(settingOf('hotdesk-worker.service', 'TimeoutStopSec')[0])).toBeGreaterThan(finishing + 10)
})

test('systemd waits as long for a sign of life of the worker as npm start does', () => {
  const [, milliseconds = ''] = /aliveWithin: ([\d_]+)/.exec(read('runtime/launch/processes.ts')) ?? []
  expect(settingOf('hotdesk-worker.service', 'WatchdogSec')).toEqual([
    String(Number(milliseconds.replaceAll('_', '')) / 1000),
  ])
  expect(settingOf('hotdesk-worker.service', 'NotifyAccess')).toEqual(['all'])
})

test.each(services)('%s is as sparing of memory as under npm start', (service) => {
  expect(settingOf(service, 'ExecStart')[0]).toContain(` node ${sparingMemory.join(' ')} `)
})

test.each(services)('%s does not forbid what V8 needs', (service) => {
  expect(settingOf(service, 'MemoryDenyWriteExecute')).toEqual([])
})

test.each(services)('%s runs a file that there is, as its own user, restarted for ever', (service) => {
  const [, script = ''] = /(runtime\/\S+)/.exec(settingOf(service, 'ExecStart')[0] ?? '') ?? []
  expect(existsSync(join(projectDirectory, script))).toBe(true)
  expect(settingOf(service, 'User')).toEqual(['hotdesk'])
  expect(settingOf(service, 'StartLimitIntervalSec')).toEqual(['0'])
})
