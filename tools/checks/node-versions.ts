import { minVersion, satisfies } from 'semver'

interface Locked {
  /** Very old packages have a list, which npm passes over. */
  engines?: { node?: string } | string[]
  /** Where npm installs it at all. */
  os?: string[]
}

/** The oldest Node of each line that package.json promises: of `^20.19 || >=22.13` both. */
export const oldestOf = (promised: string): string[] =>
  promised.split('||').map((line) => minVersion(line)?.version ?? '0.0.0')

/**
 * Which packages of a lock file (package-lock.json, parsed) do not run on what package.json promises; npm would warn
 * everybody who has that one.
 */
export function nodeVersionProblems(promised: string, packages: Readonly<Record<string, Locked>>): string[] {
  const oldest = oldestOf(promised)
  return Object.entries(packages).flatMap(([path, { engines, os = ['linux'] }]) => {
    const needed = (Array.isArray(engines) ? undefined : engines?.node) ?? '*'
    const without = oldest.filter((node) => !satisfies(node, needed))
    if (without.length === 0 || !os.includes('linux')) return []
    const name = path.replace(/^.*node_modules\//, '')
    return [`${name} needs Node ${needed}, and package.json promises ${without.join(' and ')}.`]
  })
}
