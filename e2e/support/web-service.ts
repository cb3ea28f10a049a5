import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { endChild } from '../../sandbox/child.ts'
import { until } from './until.ts'

const script = fileURLToPath(new URL('../../runtime/serve.ts', import.meta.url))

/** TimeoutStopSec of the service, in milliseconds. */
const leavesWithin = 15_000

export interface WebService {
  /** As systemd does. @returns its exit code */
  stop(): Promise<number | null>
  /** Like a host that has lost its power: no stream is ended, nobody is notified. */
  kill(): Promise<void>
}

/** Another web app on a database that is there, as hotdesk-web.service runs it: it knows of no PBX. */
export async function startWebService(settings: Record<string, string>): Promise<WebService> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, 'web'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += String(chunk)
      if (process.env['HOTDESK_TEST_LOG']) process.stdout.write(String(chunk))
    })
  const health = `http://127.0.0.1:${settings['HOTDESK_PORT'] ?? ''}/api/health`
  await until('the web service', async () => (await fetch(health)).ok, 30).catch((error: unknown) => {
    child.kill('SIGKILL')
    throw new Error(`${String(error)} It said: ${output}`)
  })
  return {
    async stop() {
      await endChild(child, 'SIGTERM', leavesWithin)
      return child.exitCode
    },
    kill: () => endChild(child, 'SIGKILL', leavesWithin),
  }
}
