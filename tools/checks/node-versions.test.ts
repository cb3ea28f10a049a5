import { expect, test } from 'vitest'
import { nodeVersionProblems } from './node-versions.ts'

test('packages that run on the promised Node, or say nothing, are fine', () => {
  const packages = {
    '': { engines: { node: '>=20.19' } },
    'node_modules/one': { engines: { node: '^18.18 || ^20.9 || >=21.1' } },
    'node_modules/two': {},
    'node_modules/three': { engines: {} },
  }
  expect(nodeVersionProblems('>=20.19', packages)).toEqual([])
})

test.each(['>=22', '^20.20.0', '^18 || ^22'])('a package that needs Node %s is named', (needed) => {
  const packages = { 'node_modules/one/node_modules/@some/streams': { engines: { node: needed } } }
  expect(nodeVersionProblems('>=20.19', packages)).toEqual([
    `@some/streams needs Node ${needed}, and package.json promises 20.19.0.`,
  ])
})
