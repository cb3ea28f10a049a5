import { execFile } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../e2e/support/until.ts'
import { TestWorker } from '../e2e/support/worker.ts'
import { type Authority, makeAuthority } from '../sandbox/certificates.ts'
import { type Pbx, startPbx } from '../sandbox/index.ts'
import { startTestDatabase, type TestDatabase } from '../sandbox/test-database.ts'
import { freePort } from '../runtime/free-port.ts'
import { AmiConnection } from './ami-connection.ts'

const run = promisify(execFile)
const askMuch = fileURLToPath(new URL('../e2e/support/ask-much.ts', import.meta.url))

// A PBX on another host: AMI over TLS, ARI over https, with certificates of the administrator's own authority.
describe.each([22, 16] as const)('a worker whose Asterisk %i is elsewhere', (version) => {
  let folder: string
  let pbx: Pbx
  let database: TestDatabase
  let authority: Authority
  let encrypted: Record<string, string>

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hotdesk-tls-'))
    authority = makeAuthority(folder)
    const dir = join(folder, 'pbx')
    ;[pbx, database] = await Promise.all([startPbx({ version, dir }), startTestDatabase()])
    const [ami, ari] = [await freePort(), await freePort()]
    const { certificate, key } = authority.issue('127.0.0.1')
    const tls = ['[general](+)', 'tlsenable = yes', `tlscertfile = ${certificate}`, `tlsprivatekey = ${key}`]
    for (const [file, port] of [
      ['manager.conf', ami],
      ['http.conf', ari],
    ] as const)
      appendFileSync(join(dir, 'etc', file), ['', ...tls, `tlsbindaddr = 127.0.0.1:${port}`, ''].join('\n'))
    await pbx.reload('manager reload')
    await pbx.reload('module reload http')
    encrypted = { AMI_PORT: String(ami), AMI_TLS: 'yes', ARI_URL: `https://127.0.0.1:${ari}` }
  })

  afterAll(async () => {
    await Promise.all([pbx.remove(), database.stop()])
    rmSync(folder, { recursive: true, force: true })
  })

  it('uses encrypted links when it trusts the authority', async () => {
    const trusting = { ...encrypted, NODE_EXTRA_CA_CERTS: authority.file }
    const worker = await TestWorker.start(pbx, database.url, trusting)
    await worker.stop()
    expect(worker.log).toMatch(/AMI is up/)
    expect(worker.log).toMatch(/ARI is up/)
  })

  it('answers hundreds of requests at once over AMI, and a long one over ARI', async () => {
    const secrets = {
      DATABASE_URL: database.url,
      HOTDESK_WORKER_TOKEN: 'throw-away-token-of-the-contract-tests',
      HOTDESK_ENCRYPTION_KEY: 'x'.repeat(32),
    }
    const env = { ...process.env, ...pbx.environment, ...encrypted, ...secrets, NODE_EXTRA_CA_CERTS: authority.file }
    const { stdout } = await run(process.execPath, ['--import', 'tsx', askMuch], { env })
    expect(JSON.parse(stdout)).toEqual({ amiAnswers: 300, ariStatus: 200 })
  })

  it('gives its AMI secret to nobody whose certificate it cannot check, and says why', async () => {
    const {
      AMI_PORT: port,
      AMI_HOST: host,
      AMI_USERNAME: username,
      AMI_SECRET: secret,
    } = { ...pbx.environment, ...encrypted }
    const connection = new AmiConnection({ host, port: Number(port), tls: true, username, secret })
    const states: string[] = []
    connection.on('state', (state, cause) => states.push(`${state}: ${cause}`))
    connection.start()
    await until('a refusal', () => states.some((state) => state.startsWith('down')))
    connection.stop()
    expect(states.join()).toMatch(/down: .*(self-signed|verify|issuer)/)
    expect(states.join()).not.toContain('authenticating')
  })
})
