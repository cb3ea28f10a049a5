import { minVersion, satisfies } from 'semver'

interface Engines {
  engines?: { node?: string }
}

/**
 * Which packages of a lock file (package-lock.json, parsed) do not run on the oldest Node that package.json promises;
 * npm would warn everybody who has that one.
 */
export function nodeVersionProblems(promised: string, packages: Readonly<Record<string, Engines>>): string[] {
  const oldest = minVersion(promised)?.version ?? ''
  return Object.entries(packages).flatMap(([path, { engines }]) => {
    const needed = engines?.node ?? '*'
    if (satisfies(oldest, needed)) return []
    return [`${path.replace(/^.*node_modules\//, '')} needs Node ${needed}, and package.json promises ${oldest}.`]
  })
}
