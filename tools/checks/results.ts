import { z } from 'zod'

export interface Tally {
  passed: number
  failed: number
  skipped: number
  /** Titles of the tests that failed, as far as the report names them. */
  failures?: string[]
  /** Tests that passed when they were tried again. They count as passed, and are to be looked at. */
  flaky?: string[]
}

const vitestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).default([]) }),
      ),
    }),
  ),
})

interface Suite {
  specs: { title: string; tests: { status: string }[] }[]
  suites: Suite[]
}

const suiteSchema: z.ZodType<Suite> = z.object({
  specs: z.array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) })).default([]),
  suites: z.lazy(() => z.array(suiteSchema).default([])),
})

const playwrightReport = z.object({
  suites: z.array(suiteSchema).default([]),
  errors: z.array(z.unknown()).default([]),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
})

/** A file that fails before its first test counts as one failure, or a broken import would look like nothing. */
export function readVitestReport(json: string): Tally {
  const { success, numPassedTests, numFailedTests, numPendingTests, testResults } = vitestReport.parse(JSON.parse(json))
  const failed = success ? numFailedTests : Math.max(1, numFailedTests)
  const failures = testResults.flatMap(({ name, status, assertionResults }) => {
    const titles = assertionResults.filter((test) => test.status === 'failed').map(({ fullName }) => fullName)
    return status === 'failed' && titles.length === 0 ? [name] : titles
  })
  return { passed: numPassedTests, failed, skipped: numPendingTests, failures, flaky: testResults.flatMap(triedAgain) }
}

/** Vitest keeps what went wrong the first time. */
function triedAgain({ assertionResults }: z.infer<typeof vitestReport>['testResults'][number]): string[] {
  const again = assertionResults.filter((test) => test.status === 'passed' && test.failureMessages.length > 0)
  return again.map(({ fullName }) => fullName)
}

export function readPlaywrightReport(json: string): Tally {
  const { stats, errors, suites } = playwrightReport.parse(JSON.parse(json))
  return {
    passed: stats.expected + stats.flaky,
    failed: Math.max(stats.unexpected, errors.length > 0 ? 1 : 0),
    skipped: stats.skipped,
    failures: suites.flatMap((suite) => titlesOf('unexpected', suite)),
    flaky: suites.flatMap((suite) => titlesOf('flaky', suite)),
  }
}

function titlesOf(wanted: string, { specs, suites }: Suite): string[] {
  const here = specs.filter(({ tests }) => tests.some(({ status }) => status === wanted)).map(({ title }) => title)
  return [...here, ...suites.flatMap((suite) => titlesOf(wanted, suite))]
}

export function sum(tallies: Tally[]): Tally {
  return tallies.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}
