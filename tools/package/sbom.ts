import { type Lock, type Locked, nameOf } from './lock.ts'

export interface Contents {
  version: string
  /** The npm packages in it, by their places. */
  packages: Lock
  /** npm's packages with the Node of each architecture. */
  nodes: Lock
  /** When the commit was made that it is of, in seconds. */
  epoch: number
}

/** What a package is made of, as CycloneDX: the same bytes for the same contents. */
export function bomOf({ version, packages, nodes, epoch }: Contents): string {
  const components = [
    ...Object.entries(nodes).map(([place, locked]) => ({ ...component(place, locked), ...asNode(locked) })),
    ...Object.entries(packages).map(([place, locked]) => component(place, locked)),
  ]
  const hotdesk = { 'bom-ref': 'hotdesk', type: 'application', name: 'hotdesk', version, ...licenceOf('MIT') }
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { timestamp: new Date(epoch * 1000).toISOString(), component: hotdesk },
    components,
    dependencies: [{ ref: 'hotdesk', dependsOn: components.map((one) => one['bom-ref']) }],
  }
  return `${JSON.stringify(bom, null, 2)}\n`
}

function component(place: string, { version, license, integrity }: Locked) {
  const name = nameOf(place)
  return {
    // Of one package there can be two of the same version, in two places.
    'bom-ref': place,
    ...{ type: 'library', name, version },
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(license !== undefined && licenceOf(license)),
    ...(integrity !== undefined && { hashes: [hashOf(integrity)] }),
  }
}

/** Advisories are not about npm's package of it, but about Node. */
const asNode = ({ version }: Locked) => ({
  type: 'platform',
  description: 'Node.js, which the package brings along',
  cpe: `cpe:2.3:a:nodejs:node.js:${version}:*:*:*:*:*:*:*`,
})

const licenceOf = (license: string) => ({
  licenses: /^[\w.+-]+$/.test(license) ? [{ license: { id: license } }] : [{ expression: license }],
})

/** `sha512-…` as CycloneDX writes it. */
function hashOf(integrity: string) {
  const [algorithm = '', digest = ''] = integrity.split('-')
  return { alg: algorithm.toUpperCase().replace('SHA', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }
}
