import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPbx, startPhone } from '../../sandbox/index.ts'
import { freePort } from '../../runtime/free-port.ts'
import { launch } from '../../runtime/launch/launch.ts'
import { readSettings } from '../../runtime/launch/settings.ts'
import { newToken } from '../support/new-token.ts'
import { handoverSecret, stackVariable, type Stack } from './stack.ts'

/** Everything as `npm start` runs it, on a sandboxed PBX and an empty database. @returns ends it all */
export default async function startStack(): Promise<() => Promise<void>> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'hotdesk-browser-'))
  // Started by root the database runs as somebody else, who has to get through to its rows.
  chmodSync(dataDirectory, 0o711)
  const pbx = await startPbx({ version: 22, ringSeconds: 3 })
  const stops: (() => unknown)[] = [
    () => pbx.remove(),
    () => {
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  ]
  const stop = async () => {
    for (const end of stops) await end()
  }
  try {
    // One desk has a phone; at the others it is unplugged.
    const phone = await startPhone({ pbx, number: '2001' })
    stops.unshift(() => phone.stop())
    const settings = readSettings({
      ...pbx.environment,
      HOTDESK_DATA_DIR: dataDirectory,
      HOTDESK_PORT: String(await freePort()),
      HOTDESK_WORKER_PORT: String(await freePort()),
      HOTDESK_RECONCILE_SECONDS: '1',
      HOTDESK_HANDOVER_SECRET: handoverSecret,
    })
    const running = await launch({ settings, say: quiet, throwAway: true })
    stops.unshift(() => running.stop())
    const token = await newToken(['admin'], running.databaseUrl)
    const { url, databaseUrl, setupCode } = running
    const workerPort = settings.HOTDESK_WORKER_PORT
    const stack: Stack = { url, token, setupCode: setupCode ?? '', databaseUrl, dataDirectory, workerPort }
    process.env[stackVariable] = JSON.stringify(stack)
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}

/** What worker and web print is only wanted when a test has to be understood: HOTDESK_TEST_LOG=1. */
function quiet(line: string): void {
  if (process.env['HOTDESK_TEST_LOG']) console.log(line)
}
