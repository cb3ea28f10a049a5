import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { commandOf, healthCommandOf, stagesOf } from './dockerfile.ts'
import { knownInstructions } from './layers.ts'

const read = (path: string) => readFileSync(join(projectDirectory, path), 'utf8')

test('stages have their steps, with lines that go on as one', () => {
  const text =
    '# syntax\nFROM node:24 AS build\nRUN one \\\n    && two\n\nFROM node:24\n# why\nCOPY --from=build /a ./\nCMD ["node", "a b"]\n'
  expect(stagesOf(text)).toEqual([
    { base: 'node:24', name: 'build', steps: [{ instruction: 'RUN', rest: 'one && two' }] },
    {
      ...{ base: 'node:24', name: null },
      steps: [
        { instruction: 'COPY', rest: '--from=build /a ./' },
        { instruction: 'CMD', rest: '["node", "a b"]' },
      ],
    },
  ])
  expect(commandOf('["node", "a b"]')).toEqual(['node', 'a b'])
  expect(commandOf('one && two')).toEqual(['/bin/sh', '-c', 'one && two'])
  expect(healthCommandOf('--interval=15s --retries=3 CMD ["node", "-e", "CMD"]')).toEqual(['node', '-e', 'CMD'])
})

describe('deploy/docker', () => {
  const stages = stagesOf(read('deploy/docker/Dockerfile'))
  const last = stages.at(-1)
  const restsOf = (instruction: string) =>
    (last?.steps ?? []).filter((step) => step.instruction === instruction).map(({ rest }) => rest)

  test('has no step that npm run try:image passes over', () => {
    for (const { instruction } of stages.flatMap(({ steps }) => steps)) expect(knownInstructions).toContain(instruction)
  })

  test('runs on the Node that is shipped, and on Debian 12', () => {
    expect(stages.map(({ base }) => base)).toEqual(['node:24-bookworm-slim', 'node:24-bookworm-slim'])
  })

  test('does not run as root, says how it is, and hears a stop signal', () => {
    expect(restsOf('USER')).toEqual(['hotdesk'])
    expect(restsOf('HEALTHCHECK').join()).toContain('/api/health')
    expect(restsOf('CMD').map(commandOf)).toEqual([['node', '--import', 'tsx', 'runtime/start.ts']])
  })

  test('has a compose.yaml that waits for a healthy database', () => {
    const compose = read('deploy/docker/compose.yaml')
    expect(compose).toContain('condition: service_healthy')
    expect(compose).toMatch(/healthcheck: .*pg_isready/)
    expect(compose.trim().split('\n').length).toBeLessThan(25)
  })
})
