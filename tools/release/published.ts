import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { updateFileSchema } from '../../lib/contract/update-file.ts'
import { architectures, nodesFor } from '../package/node-runtime.ts'
import { problemsOfArchive, problemsOfPackage, type Versions } from './unpacked.ts'

/** What a release consists of, beside SHA256SUMS. */
export const filesOf = ({ version, debianVersion }: Versions): string[] => [
  ...architectures.map((architecture) => `hotdesk_${debianVersion}_${architecture}.deb`),
  `hotdesk-${version}.tar.gz`,
  `hotdesk-${version}-source.tar.gz`,
  `hotdesk-${version}-sbom.cdx.json`,
  'hotdesk-latest.json',
  'release-notes.md',
]

/** Why what lies in `folder` is not the release that it should be. */
export function problemsOfPublished(folder: string, release: Versions): string[] {
  const files = filesOf(release)
  const missing = [...files, 'SHA256SUMS'].filter((name) => !existsSync(join(folder, name)))
  if (missing.length > 0) return [`${folder} lacks ${missing.join(', ')}. Run npm run release first.`]
  const { version, debianVersion } = release
  const inFolder = (name: string) => join(folder, name)
  return [
    ...problemsOfChecksums(folder, files),
    ...architectures.flatMap((architecture) =>
      problemsOfPackage(inFolder(`hotdesk_${debianVersion}_${architecture}.deb`), architecture, release),
    ),
    ...problemsOfArchive(inFolder(`hotdesk-${version}.tar.gz`), 'hotdesk/module.xml', `<version>${version}<`),
    ...problemsOfArchive(
      inFolder(`hotdesk-${version}-source.tar.gz`),
      `hotdesk-${version}/package.json`,
      `"version": "${version}"`,
    ),
    ...problemsOfBom(inFolder(`hotdesk-${version}-sbom.cdx.json`), version),
    ...problemsOfTexts(inFolder('hotdesk-latest.json'), inFolder('release-notes.md'), version),
  ]
}

function problemsOfChecksums(folder: string, files: readonly string[]): string[] {
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
  const unlisted = files.filter((name) => !sums.includes(`  ${name}\n`))
  const options = ['--check', '--strict', '--quiet', 'SHA256SUMS']
  const { status, stdout, stderr } = spawnSync('sha256sum', options, { cwd: folder, encoding: 'utf8' })
  return [
    ...unlisted.map((name) => `SHA256SUMS lacks ${name}.`),
    ...(status === 0 ? [] : [`SHA256SUMS: ${(stdout + stderr).trim()}`]),
  ]
}

const bomSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.object({ component: z.object({ name: z.literal('hotdesk'), version: z.string() }) }),
  components: z.array(z.object({ name: z.string(), version: z.string(), purl: z.string() })),
})

function problemsOfBom(file: string, version: string): string[] {
  const bom = bomSchema.safeParse(jsonIn(file)).data
  if (!bom) return [`${file} is no CycloneDX list of Hot Desk.`]
  const nodes = Object.values(nodesFor(architectures))
  const named = nodes.every((node) =>
    bom.components.some((one) => one.name.startsWith('node-') && one.version === node.version),
  )
  return [
    ...(bom.metadata.component.version === version ? [] : [`${file} is of ${bom.metadata.component.version}.`]),
    ...(named ? [] : [`${file} does not name the Node that is shipped.`]),
    ...(bom.components.length > nodes.length ? [] : [`${file} names no npm package.`]),
  ]
}

function problemsOfTexts(latest: string, notes: string, version: string): string[] {
  const found = updateFileSchema.safeParse(jsonIn(latest)).data
  return [
    ...(found?.version === version ? [] : [`${latest} does not say that ${version} exists.`]),
    ...(readFileSync(notes, 'utf8').startsWith(`# Hot Desk ${version} (`) ? [] : [`${notes} is not about ${version}.`]),
  ]
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
