import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { nodeVersionProblems, oldestOf } from './node-versions.ts'

test('packages that run on the promised Node, or say nothing, are fine', () => {
  const packages = {
    '': { engines: { node: '>=20.19' } },
    'node_modules/one': { engines: { node: '^18.18 || ^20.9 || >=21.1' } },
    'node_modules/two': {},
    'node_modules/three': { engines: {} },
    'node_modules/old': { engines: ['node >=0.6.0'] },
    'node_modules/@some/win32': { engines: { node: '^20.9.0' }, os: ['win32'] },
  }
  expect(nodeVersionProblems('^20.19 || >=22.13', packages)).toEqual([])
})

test.each(['>=22', '^20.20.0', '^18 || ^22'])('a package that needs Node %s is named', (needed) => {
  const packages = { 'node_modules/one/node_modules/@some/streams': { engines: { node: needed } } }
  expect(nodeVersionProblems('>=20.19', packages)).toEqual([
    `@some/streams needs Node ${needed}, and package.json promises 20.19.0.`,
  ])
})

test('each line of Node that is promised counts', () => {
  expect(
    nodeVersionProblems('^20.19 || ^22.13 || >=24', { 'node_modules/one': { engines: { node: '^20 || ^22' } } }),
  ).toEqual(['one needs Node ^20 || ^22, and package.json promises 24.0.0.'])
})

test('what is promised is what npm run test:node runs on', () => {
  const { engines } = JSON.parse(readFileSync(join(projectDirectory, 'package.json'), 'utf8')) as {
    engines: { node: string }
  }
  expect(oldestOf(engines.node)).toEqual(['20.19.0', '22.13.0', '24.0.0'])
})
