import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectDirectory } from '../project-directory.ts'
import { readState, removeState, type SandboxPbx, type SandboxState, writeState } from './state.ts'

// A test has a separate demo, beside one that somebody is running here.
const dataDirectory = process.env['HOTDESK_TEST_DEMO'] ?? join(projectDirectory, '.hotdesk')
export const demoDirectory = join(dataDirectory, 'demo')
const file = join(demoDirectory, 'rest-api.json')

/** `token`: a bearer token of the REST API at `url`. `settings`: what the demo runs with, for the command line. */
const schema = z.object({ url: z.string(), token: z.string(), settings: z.record(z.string(), z.string()).default({}) })
type RestApi = z.infer<typeof schema>

export interface RunningDemo {
  pbx: SandboxState
  api: RestApi
}

/** Lets phones and tour, which run in other terminals, find the demo. */
export function announceDemo(pbx: SandboxPbx, api: RestApi): void {
  rmSync(file, { force: true })
  writeFileSync(file, JSON.stringify(api), { mode: 0o600 })
  writeState(dataDirectory, pbx)
}

export function forgetDemo(): void {
  removeState(dataDirectory)
  rmSync(file, { force: true })
}

/** Throws, with what to do, when no demo is running. */
export function findDemo(): RunningDemo {
  const pbx = readState(dataDirectory)
  if (pbx === null || !existsSync(file))
    throw new Error('The demo is not running. Start it in another terminal: npm run demo')
  return { pbx, api: schema.parse(JSON.parse(readFileSync(file, 'utf8'))) }
}

/** The settings that a running demo has, as in .env; null when none is running. */
export function demoEnvironment(): Record<string, string> | null {
  return readState(dataDirectory) === null || !existsSync(file) ? null : findDemo().api.settings
}
