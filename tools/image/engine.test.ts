import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { buildImage, findEngine } from './engine.ts'

// In place of an engine: notes what it is asked, and answers as engines do.
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hotdesk-engine-'))
  vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

function program(name: string, text: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\necho "$*" >>${folder}/asked\n${text}\n`)
  chmodSync(join(folder, name), 0o755)
}

const answers = `case $1 in
  run) echo container-1 ;;
  inspect) echo healthy ;;
  image) echo 524288000 ;;
esac`

test('a client whose service does not answer is no engine', () => {
  program('podman', 'exit 125')
  program('docker', 'exit 1')
  expect(findEngine()).toBeUndefined()
  program('docker', '')
  expect(findEngine()).toBe('docker')
})

test.each([
  ['docker', 'build --file', 'inspect --format {{.State.Health.Status}} container-1'],
  ['podman', 'build --format docker --file', 'healthcheck run container-1'],
] as const)(
  '%s builds the image, starts it, asks for its health, stops and removes it',
  async (engine, build, health) => {
    program(engine, answers)
    const image = buildImage(engine)
    expect(image.megabytes).toBe(500)
    const container = image.start({ HOTDESK_PORT: '3000' })
    expect(container.isHealthy()).toBe(true)
    await container.stop()
    container.remove()
    const asked = readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n')
    expect(asked[0]).toBe(`${build} deploy/docker/Dockerfile --tag hotdesk:trial .`)
    expect(asked[2]).toMatch(/^run --detach .*--env=HOTDESK_PORT=3000 hotdesk:trial$/)
    expect(asked.slice(3)).toEqual([health, 'stop -t 45 container-1', 'rm --force --volumes container-1'])
  },
)

test('a container that is still starting is not healthy', () => {
  program('docker', answers.replace('healthy', 'starting'))
  expect(buildImage('docker').start({}).isHealthy()).toBe(false)
})
