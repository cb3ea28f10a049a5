import { expect, test } from 'vitest'
import { stableBom } from './sbom.ts'

const bom = (serialNumber: string, timestamp: string, folder: string) =>
  JSON.stringify({
    ...{ bomFormat: 'CycloneDX', serialNumber, components: [{ name: 'zod' }] },
    metadata: { timestamp, tools: [], component: { name: folder, purl: 'pkg:npm/hotdesk@0.1.0' } },
  })

test('two lists of the same components are the same', () => {
  const madeAt = '2027-01-15T10:00:00Z'
  const one = stableBom(bom('urn:uuid:1', '2027-01-16T08:00:00Z', 'main'), madeAt)
  expect(stableBom(bom('urn:uuid:2', '2027-01-17T09:30:00Z', 'clone'), madeAt)).toBe(one)
  expect(JSON.parse(one)).toMatchObject({
    ...{ components: [{ name: 'zod' }] },
    metadata: { timestamp: madeAt, component: { name: 'hotdesk', purl: 'pkg:npm/hotdesk@0.1.0' } },
  })
})

test('an empty list is no list', () => {
  expect(() => stableBom('{"metadata":{"component":{}},"components":[]}', '2027-01-15T10:00:00Z')).toThrow(/npm ci/)
})
