import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { run, type Outcome } from './checks/command.ts'
import { projectDirectory } from '../runtime/project-directory.ts'

// npm run verify: every check that needs no running system. All at once, all reported.

const inProject = (path: string) => existsSync(join(projectDirectory, path))
const folders = [
  'agi-worker',
  'app',
  'cli',
  'components',
  'e2e',
  'lib',
  'pbx',
  'runtime',
  'sandbox',
  'tools',
  'bench',
  'words',
].filter(inProject)

const checks: Record<string, () => Promise<Outcome>> = {
  format: () => run('prettier', ['--check', '--log-level=warn', '.']),
  lint: () => run('eslint', ['--max-warnings=0', '--cache', '--cache-location=.cache/eslint', '.']),
  types: () => run('tsc', ['--project', '.']),
  imports: () => run('depcruise', ['--config', '.dependency-cruiser.mjs', '--output-type=err-long', ...folders]),
  unused: () => run('knip', ['--no-progress', '--no-config-hints']),
  docs: () => run(process.execPath, ['--import', 'tsx', 'tools/check-docs.ts']),
  node: () => run(process.execPath, ['--import', 'tsx', 'tools/check-node-versions.ts']),
  migrations: () => run(process.execPath, ['--import', 'tsx', 'tools/check-migrations.ts']),
}

// Types of Next's own making, which a fresh clone lacks.
if (!inProject('next-env.d.ts')) {
  const typegen = await run('next', ['typegen'], { environment: { NEXT_TELEMETRY_DISABLED: '1' } })
  if (!typegen.passed) console.error(typegen.output)
}

const outcomes = await Promise.all(
  Object.entries(checks).map(async ([name, check]) => {
    const outcome = await check()
    console.log(`${outcome.passed ? '✓' : '✗'} ${name.padEnd(10)} ${outcome.seconds.toFixed(1)} s`)
    return { name, ...outcome }
  }),
)

const failed = outcomes.filter(({ passed }) => !passed)
for (const { name, output } of failed) console.error(`\n── ${name} ──\n${output.trim()}`)
console.log(
  failed.length === 0
    ? `verify: all ${outcomes.length} checks passed`
    : `\nverify: ${failed.map(({ name }) => name).join(', ')} failed`,
)
process.exitCode = failed.length === 0 ? 0 : 1
