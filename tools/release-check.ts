import { run } from './checks/command.ts'
import { problemsOfTree, problemsOfVersion, scripts } from './release/sources.ts'
import { version } from '../runtime/installation.ts'

// npm run release:check: whether what is here can be published as the version that it says. docs/releasing.md.
const script = (file: string, ...args: string[]) => run(process.execPath, ['--import', 'tsx', file, ...args])

const checks: Record<string, () => Promise<string[]>> = {
  versions: () => Promise.resolve(problemsOfVersion()),
  tree: () => Promise.resolve(problemsOfTree()),
  verify: async () => failureOf(await script('tools/verify.ts')),
  build: async () => failureOf(await script('runtime/build.ts')),
  module: async () =>
    scripts['build:module'] === undefined
      ? ['package.json has no script build:module, so the FreePBX module cannot be built.']
      : failureOf(await run('/usr/bin/env', ['npm', 'run', '--silent', 'build:module'])),
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
