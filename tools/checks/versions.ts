export interface Sources {
  /** package-lock.json */
  lock: string
  /** CHANGELOG.md */
  changelog: string
  /** deploy/docker/compose.yaml */
  compose: string
  /** freepbx/hotdesk/module.xml */
  module: string
}

/** What names another version than package.json does, and what an unpublished change still waits for. */
export function versionProblems(version: string, { lock, changelog, compose, module }: Sources): string[] {
  const { version: locked } = JSON.parse(lock) as { version: string }
  const [, newest] = /^## (\d\S*)/m.exec(changelog) ?? []
  const [, unreleased = ''] = /^## Unreleased\n([^]*?)^## /m.exec(changelog) ?? []
  const problems = {
    [`package.json says ${version}, package-lock.json says ${locked}: run npm install --package-lock-only.`]:
      locked !== version,
    [`The newest version in CHANGELOG.md is ${newest ?? 'none'}: write down what is new in ${version}.`]:
      newest !== version,
    [`CHANGELOG.md does not date ${version}: ## ${version} (year-month-day)`]:
      newest === version && !changelog.includes(`\n## ${version} (2`),
    [`CHANGELOG.md has changes under "Unreleased": they belong to ${version}, or to no release yet.`]:
      unreleased.trim() !== '',
    [`The image in deploy/docker/compose.yaml is not hotdesk:${version}.`]: !compose.includes(
      `image: hotdesk:${version}\n`,
    ),
    [`The version in freepbx/hotdesk/module.xml is not ${version}.`]: !module.includes(`<version>${version}</version>`),
  }
  return Object.entries(problems).flatMap(([problem, exists]) => (exists ? [problem] : []))
}
