import { defineConfig, devices } from '@playwright/test'
import { chromiumOptions, headlessChromium, wholeChromium } from './sandbox/chromium.ts'

// The built app on the real stack: database, worker, web and a sandboxed Asterisk. One worker, because there is one PBX.
export default defineConfig({
  testDir: 'e2e/browser',
  // The other files sign in with the accounts that the first run makes.
  projects: [
    { name: 'first run', testMatch: 'first-run.spec.ts' },
    { name: 'signed in', testMatch: '*.spec.ts', testIgnore: 'first-run.spec.ts', dependencies: ['first run'] },
  ],
  globalSetup: './e2e/browser/start-stack.ts',
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  // A machine that is busy with something else may be late once; npm test names what needed it.
  retries: 1,
  // On a busy machine, what takes a second alone may take ten.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1366, height: 850 },
    // Recording a trace takes a third of the processors: only the second try of a failed test is worth it.
    trace: 'on-first-retry',
    launchOptions: chromiumOptions(headlessChromium, wholeChromium),
  },
})
