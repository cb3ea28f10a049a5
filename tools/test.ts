import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { run, type Outcome } from './checks/command.ts'
import { headlessChromium, wholeChromium } from '../sandbox/chromium.ts'
import { ensureDebianPackages } from '../sandbox/debian-packages.ts'
import { readPlaywrightReport, readVitestReport, sum, type Tally } from './checks/results.ts'
import { projectDirectory } from '../runtime/project-directory.ts'

// npm test: from the quickest check to the slowest; stops at the first that fails.

interface Finished {
  name: string
  closingLines: string
  tally: Tally | null
}

const reports = join(projectDirectory, '.cache/test-reports')
const vitestProgram = join(projectDirectory, 'node_modules/.bin/vitest')
const finished: Finished[] = []
/** Ends what runs beside a step that has failed. */
const leaving = new AbortController()

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const quickOnes =
  (await step('verify', () => run(process.execPath, ['--import', 'tsx', 'tools/verify.ts'], { show: true }))) &&
  (await step('unit', () => vitest('unit'), readVitestReport)) &&
  (await contractAndLimits())

// Phones mostly wait for each other: what needs the build takes what they leave of the processors, and no more.
const building = quickOnes ? beside(process.execPath, '--import', 'tsx', 'runtime/build.ts') : null
const benching = building?.then((built) => (built.passed ? beside(vitestProgram, ...vitestArguments('bench')) : built))

const allPassed =
  building !== null &&
  benching !== undefined &&
  (await step('phones', () => vitest('phones'), readVitestReport)) &&
  (await step('build', async () => printed(await building))) &&
  (await step('bench', async () => printed(await benching), readVitestReport)) &&
  (await step('browser', browser, readPlaywrightReport))

leaving.abort()
report()
process.exitCode = allPassed ? 0 : 1

async function step(name: string, work: () => Promise<Outcome>, read?: (json: string) => Tally): Promise<boolean> {
  console.log(`\n━━ ${name} ━━`)
  const outcome = await work().catch((error: unknown) => failure(error))
  const tally = read === undefined ? null : readReport(name, read, outcome.passed)
  finished.push({ name, closingLines: lastLines(outcome.output), tally })
  if (!outcome.passed || (tally?.failed ?? 0) > 0) {
    console.error(`\nStopped: ${name} failed after ${outcome.seconds.toFixed(0)} s. What comes after it was not run.`)
    return false
  }
  return true
}

/** The ones wait for limits to pass while the others compute. */
async function contractAndLimits(): Promise<boolean> {
  const limits = run(vitestProgram, vitestArguments('limits'), { signal: leaving.signal })
  return (
    (await step('contract', () => vitest('contract'), readVitestReport)) &&
    (await step('limits', async () => printed(await limits), readVitestReport))
  )
}

function vitest(project: string): Promise<Outcome> {
  return run(vitestProgram, vitestArguments(project), { show: true })
}

function vitestArguments(project: string): string[] {
  const report = `--outputFile.json=${join(reports, `${project}.json`)}`
  return ['run', '--project', project, '--reporter=default', '--reporter=json', report]
}

function beside(program: string, ...args: string[]): Promise<Outcome> {
  return run('/usr/bin/nice', [program, ...args], { signal: leaving.signal })
}

async function browser(): Promise<Outcome> {
  ensureBrowser()
  const environment = { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'browser.json') }
  return run('playwright', ['test', '--reporter=list,json'], { show: true, environment })
}

/** The whole Chromium where the quicker one cannot be had. */
function ensureBrowser(): void {
  try {
    ensureDebianPackages([headlessChromium])
  } catch {
    ensureDebianPackages([wholeChromium])
  }
}

function printed(outcome: Outcome): Outcome {
  console.log(outcome.output)
  return outcome
}

function readReport(name: string, read: (json: string) => Tally, passed: boolean): Tally {
  const file = join(reports, `${name}.json`)
  if (existsSync(file)) return read(readFileSync(file, 'utf8'))
  // A runner that left no report did not run its tests, no matter what its exit code says.
  return { passed: 0, failed: 1, skipped: passed ? 1 : 0 }
}

function failure(error: unknown): Outcome {
  const output = error instanceof Error ? error.message : String(error)
  console.error(output)
  return { passed: false, output, seconds: 0 }
}

function lastLines(output: string): string {
  return output.trimEnd().split('\n').slice(-5).join('\n')
}

function report(): void {
  for (const { name, closingLines } of finished) console.log(`\n── ${name}, closing lines ──\n${closingLines}`)
  const steps: Tally[] = finished.map(({ tally }) => tally ?? { passed: 0, failed: 0, skipped: 0 })
  // verify and build count no tests; when one of them stops the run, that is one failure.
  const uncounted = !allPassed && steps.every(({ failed }) => failed === 0) ? 1 : 0
  const { passed, failed, skipped } = sum(steps)
  for (const title of steps.flatMap(({ flaky = [] }) => flaky)) console.log(`\nPassed only when tried again: ${title}`)
  for (const title of steps.flatMap(({ failures = [] }) => failures)) console.log(`\nFailed: ${title}`)
  if (skipped > 0) console.log(`\n${skipped} skipped`)
  console.log(`\n${passed} passed, ${failed + uncounted} failed`)
}
