import { expect, test } from 'vitest'
import { readPlaywrightReport, readVitestReport, sum } from './results.ts'

type Test = { fullName: string; status: string; failureMessages?: string[] }

const vitest = (success: boolean, failed: number, assertionResults: Test[] = []) =>
  readVitestReport(
    JSON.stringify({
      success,
      numPassedTests: 7,
      numFailedTests: failed,
      numPendingTests: 1,
      testResults: [{ name: 'desk.test.ts', status: success ? 'passed' : 'failed', assertionResults }],
    }),
  )

test('vitest’s report is counted, and what failed or passed only when repeated is named', () => {
  const tests = [
    { fullName: 'desk rings', status: 'failed' },
    { fullName: 'desk is free', status: 'passed', failureMessages: [] },
    { fullName: 'desk is idle', status: 'passed', failureMessages: ['too late'] },
  ]
  const counted = { passed: 7, failed: 1, skipped: 1 }
  expect(vitest(false, 1, tests)).toEqual({ ...counted, failures: ['desk rings'], flaky: ['desk is idle'] })
})

test('a file that did not load counts as a failure, and is named', () => {
  expect(vitest(false, 0)).toMatchObject({ failed: 1, failures: ['desk.test.ts'] })
})

test('a browser test that failed is named, and so is one that passed only when repeated', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] })
  const report = {
    suites: [{ specs: [spec('a', 'expected')], suites: [{ specs: [spec('b', 'flaky'), spec('c', 'unexpected')] }] }],
    stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
  }
  const counted = { passed: 2, failed: 1, skipped: 0 }
  expect(readPlaywrightReport(JSON.stringify(report))).toEqual({ ...counted, failures: ['c'], flaky: ['b'] })
})

test('runners are summed', () => {
  expect(sum([vitest(true, 0), vitest(false, 3)])).toEqual({ passed: 14, failed: 3, skipped: 2 })
})
