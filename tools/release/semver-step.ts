import { diff, gt, major, valid } from 'semver'
import type { Release } from './changelog.ts'

/** What is wrong with a version as the one that follows, by semantic versioning and what the changelog says is in it. */
export function stepProblems(version: string, releases: readonly Release[]): string[] {
  if (valid(version) !== version)
    return [`${version} is no version of semantic versioning: write 1.2.3, or 1.2.3-rc.1.`]
  const at = releases.findIndex((release) => release.version === version)
  const before = releases.slice(at + 1).find((release) => valid(release.version) !== null)
  if (at < 0 || !before) return []
  if (!gt(version, before.version)) return [`${version} does not come after ${before.version}.`]
  const kinds = releases[at]?.kinds ?? []
  const step = diff(version, before.version)?.replace('pre', '') ?? ''
  const size = ['patch', 'minor', 'major'].indexOf(step)
  // Until 1.0 a minor version may take something away: CHANGELOG.md says so to those who upgrade.
  const removal = major(version) === 0 ? 1 : 2
  return [
    ...(kinds.includes('Removed') && size < removal ? ['takes something away'] : []),
    ...(kinds.includes('Added') && size < 1 ? ['adds something'] : []),
  ].map((what) => `${version} ${what}, and is too small a step from ${before.version} for that.`)
}
