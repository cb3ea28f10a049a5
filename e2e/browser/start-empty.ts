import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../runtime/free-port.ts'
import { launch, type Launched } from '../../runtime/launch/launch.ts'
import { readSettings, SettingsProblem } from '../../runtime/launch/settings.ts'
import type { Pbx } from '../../sandbox/index.ts'

export interface Started {
  hotDesk: Launched
  dataDirectory: string
  workerPort: number
  stop: () => Promise<void>
}

/** Everything as `npm start` runs it, with an empty database, for this PBX. */
export async function startEmpty(pbx: Pbx, more: Record<string, string> = {}, tries = 3): Promise<Started> {
  return start(pbx, more).catch((error: unknown) => {
    // A port that was free may be another program's by the time it is used.
    if (tries === 1 || !(error instanceof SettingsProblem)) throw error
    return startEmpty(pbx, more, tries - 1)
  })
}

async function start(pbx: Pbx, more: Record<string, string>): Promise<Started> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'hotdesk-browser-'))
  const forget = () => rmSync(dataDirectory, { recursive: true, force: true })
  // Started by root the database runs as somebody else, who has to get through to its rows.
  chmodSync(dataDirectory, 0o711)
  const settings = readSettings({
    ...pbx.environment,
    HOTDESK_DATA_DIR: dataDirectory,
    HOTDESK_PORT: String(await freePort()),
    HOTDESK_WORKER_PORT: String(await freePort()),
    HOTDESK_RECONCILE_SECONDS: '1',
    ...more,
  })
  try {
    const hotDesk = await launch({ settings, say: quiet, throwAway: true })
    const stop = async () => {
      await hotDesk.stop()
      forget()
    }
    return { hotDesk, dataDirectory, workerPort: settings.HOTDESK_WORKER_PORT, stop }
  } catch (error) {
    forget()
    throw error
  }
}

/** What worker and web print is only wanted when a test has to be understood: HOTDESK_TEST_LOG=1. */
function quiet(line: string): void {
  if (process.env['HOTDESK_TEST_LOG']) console.log(line)
}
