import { expect, test } from 'vitest'
import { readPlaywrightReport, readVitestReport, sum } from './results.ts'

const vitest = (success: boolean, failed: number) =>
  readVitestReport(
    JSON.stringify({ success, numPassedTests: 7, numFailedTests: failed, numPendingTests: 1, testResults: [] }),
  )

test('vitest’s report is counted', () => {
  expect(vitest(false, 2)).toEqual({ passed: 7, failed: 2, skipped: 1 })
})

test('a file that did not load counts as a failure', () => {
  expect(vitest(false, 0).failed).toBe(1)
})

test('a browser test that passed only when repeated counts as passed, and is named', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] })
  const report = {
    suites: [{ specs: [spec('a', 'expected')], suites: [{ specs: [spec('b', 'flaky'), spec('c', 'unexpected')] }] }],
    stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
  }
  expect(readPlaywrightReport(JSON.stringify(report))).toEqual({ passed: 2, failed: 1, skipped: 0, flaky: ['b'] })
})

test('runners are summed', () => {
  expect(sum([vitest(true, 0), vitest(false, 3)])).toEqual({ passed: 14, failed: 3, skipped: 2 })
})
