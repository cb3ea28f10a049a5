import { join } from 'node:path'
import { run } from './checks/command.ts'
import { debianVersion } from './package/control.ts'
import { problemsOfPublished } from './release/published.ts'
import { problemsOfTree, problemsOfVersion } from './release/sources.ts'
import { version } from '../runtime/installation.ts'
import { projectDirectory } from '../runtime/project-directory.ts'

// npm run release:check, after npm run release: whether what is here, and everything in dist/, can be published as the version
// that it says. docs/releasing.md.
const script = (file: string, ...args: string[]) => run(process.execPath, ['--import', 'tsx', file, ...args])

const checks: Record<string, () => Promise<string[]>> = {
  versions: () => Promise.resolve(problemsOfVersion()),
  tree: () => Promise.resolve(problemsOfTree()),
  verify: async () => failureOf(await script('tools/verify.ts')),
  build: async () => failureOf(await script('runtime/build.ts')),
  published: () => Promise.resolve(problemsOfPublished(join(projectDirectory, 'dist'), { version, debianVersion })),
}

let failed = 0
for (const [name, check] of Object.entries(checks)) {
  const problems = await check()
  failed += problems.length
  console.log(`${problems.length === 0 ? '✓' : '✗'} ${name}`)
  for (const problem of problems) console.error(problem)
}
console.log(
  failed === 0 ? `release:check: ${version} can be published` : `release:check: ${version} cannot be published yet`,
)
process.exitCode = failed === 0 ? 0 : 1

function failureOf({ passed, output }: { passed: boolean; output: string }): string[] {
  return passed ? [] : [output.trim()]
}
