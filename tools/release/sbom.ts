interface Bom {
  serialNumber?: string
  metadata: { timestamp?: string; component?: object }
  components: object[]
}

/**
 * npm's list of components as the same bytes for the same sources: npm gives each a number and a time of its own, and
 * CycloneDX asks for neither.
 *
 * @param madeAt of the commit that is released
 */
export function stableBom(text: string, madeAt: string): string {
  const { serialNumber: _, ...bom } = JSON.parse(text) as Bom
  if (bom.components.length === 0) throw new Error('npm sbom lists no components. Run npm ci, then npm run release again.')
  return `${JSON.stringify({ ...bom, metadata: { ...bom.metadata, timestamp: madeAt } }, null, 2)}\n`
}
