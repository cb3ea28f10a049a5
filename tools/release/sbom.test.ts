import { expect, test } from 'vitest'
import { stableBom } from './sbom.ts'

const bom = (serialNumber: string, timestamp: string) =>
  JSON.stringify({ bomFormat: 'CycloneDX', serialNumber, metadata: { timestamp, tools: [] }, components: [{ name: 'zod' }] })

test('two lists of the same components are the same', () => {
  const madeAt = '2027-01-15T10:00:00Z'
  const one = stableBom(bom('urn:uuid:1', '2027-01-16T08:00:00Z'), madeAt)
  expect(stableBom(bom('urn:uuid:2', '2027-01-17T09:30:00Z'), madeAt)).toBe(one)
  expect(JSON.parse(one)).toMatchObject({ metadata: { timestamp: madeAt }, components: [{ name: 'zod' }] })
})

test('an empty list is no list', () => {
  expect(() => stableBom('{"metadata":{},"components":[]}', '2027-01-15T10:00:00Z')).toThrow(/npm ci/)
})
