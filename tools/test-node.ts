import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './checks/command.ts'
import { fetchNode } from './checks/node-runtime.ts'
import { readVitestReport, type Tally } from './checks/results.ts'
import { projectDirectory } from '../runtime/project-directory.ts'

// npm run test:node -- 24: unit and contract tests on another Node than the one that is installed. -- 22 unit: those alone.
const [line, ...chosen] = process.argv.slice(2)
if (line === undefined || !/^\d+(\.\d+){0,2}$/.test(line)) {
  console.error('Say which Node, and what to run there if it is not unit and contract: npm run test:node -- 24 unit')
  process.exit(64)
}

const bin = fetchNode(line)
const node = join(bin, 'node')
const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
// What the tests start is found by its name.
const environment = { PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` }
const reports = join(projectDirectory, '.cache/test-reports')
mkdirSync(reports, { recursive: true })

for (const project of chosen.length > 0 ? chosen : ['unit', 'contract']) {
  const report = join(reports, `node-${line}-${project}.json`)
  rmSync(report, { force: true })
  const vitest = join(projectDirectory, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { seconds } = await run(node, [vitest, 'run', '--project', project, ...reporters], { show: true, environment })
  // A runner that left no report did not run its tests.
  const tally: Tally = existsSync(report)
    ? readVitestReport(readFileSync(report, 'utf8'))
    : { passed: 0, failed: 1, skipped: 0 }
  const { passed, failed, skipped, failures = [] } = tally
  for (const title of failures) console.log(`Failed: ${title}`)
  console.log(
    `\nNode ${version}, ${project}: ${passed} passed, ${failed} failed, ${skipped} skipped, ${seconds.toFixed(0)} s`,
  )
  if (failed > 0) process.exitCode = 1
}
