import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './checks/command.ts'
import { versionProblems } from './checks/versions.ts'
import { projectDirectory } from '../runtime/project-directory.ts'

// npm run release:check: whether what is here can be published as the version that it says. docs/releasing.md.
const read = (path: string) => readFileSync(join(projectDirectory, path), 'utf8')
const git = (...args: string[]) => execFileSync('git', args, { cwd: projectDirectory, encoding: 'utf8' }).trim()
const script = (file: string, ...args: string[]) => run(process.execPath, ['--import', 'tsx', file, ...args])

const { version, scripts } = JSON.parse(read('package.json')) as { version: string; scripts: Record<string, string> }

const checks: Record<string, () => Promise<string[]>> = {
  versions: async () =>
    versionProblems(version, {
      lock: read('package-lock.json'),
      changelog: read('CHANGELOG.md'),
      compose: read('deploy/docker/compose.yaml'),
      module: read('freepbx/hotdesk/module.xml'),
    }),
  tree: async () => [
    ...(git('status', '--porcelain') === '' ? [] : ['The working tree has changes: commit them, or put them away.']),
    ...(git('tag', '--list', `v${version}`) === '' ? [] : [`There is a tag v${version} already: take a new version.`]),
  ],
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
