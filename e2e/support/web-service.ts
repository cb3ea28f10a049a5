import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { until } from './until.ts'

const script = fileURLToPath(new URL('../../runtime/serve.ts', import.meta.url))

/** Another web app on a database that is there, as hotdesk-web.service runs it: an installation of its own would. */
export async function startWebService(settings: Record<string, string>): Promise<{ stop(): Promise<number | null> }> {
  const pbx = { AMI_HOST: 'unused', AMI_USERNAME: 'unused', AMI_SECRET: 'unused', ARI_URL: 'http://unused' }
  const environment = { ...process.env, ...pbx, ARI_USERNAME: 'unused', ARI_PASSWORD: 'unused', ...settings }
  const child = spawn(process.execPath, ['--import', 'tsx', script, 'web'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
  const health = `http://127.0.0.1:${settings['HOTDESK_PORT'] ?? ''}/api/health`
  await until('the web service', async () => (await fetch(health)).ok, 30).catch((error: unknown) => {
    child.kill('SIGKILL')
    throw new Error(`${String(error)} It said: ${output}`)
  })
  return {
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      return child.exitCode
    },
  }
}
