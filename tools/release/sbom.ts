interface Bom {
  serialNumber?: string
  metadata: { timestamp?: string; component: { name: string } }
  components: object[]
}

/**
 * npm's list of components as the same bytes for the same sources: npm gives each a number, a time and the name of the
 * folder that it was made in, and CycloneDX asks for none of them.
 *
 * @param madeAt of the commit that is released
 */
export function stableBom(text: string, madeAt: string): string {
  const { serialNumber: _, metadata, ...bom } = JSON.parse(text) as Bom
  if (bom.components.length === 0)
    throw new Error('npm sbom lists no components. Run npm ci, then npm run release again.')
  const component = { ...metadata.component, name: 'hotdesk' }
  return `${JSON.stringify({ ...bom, metadata: { ...metadata, timestamp: madeAt, component } }, null, 2)}\n`
}
