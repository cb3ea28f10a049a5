import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Authority, makeAuthority } from '../../sandbox/certificates.ts'
import { projectDirectory } from '../../runtime/project-directory.ts'

const folder = mkdtempSync(join(tmpdir(), 'hotdesk-updates-'))
let authority: Authority
let server: Server
let answer: (response: ServerResponse) => unknown
let asked: IncomingMessage[] = []

// A mirror with a certificate of the organisation's own authority.
beforeAll(async () => {
  authority = makeAuthority(folder)
  const { certificate, key } = authority.issue('127.0.0.1')
  server = createServer({ cert: readFileSync(certificate), key: readFileSync(key) }, (request, response) => {
    asked.push(request)
    answer(response)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
beforeEach(() => (asked = []))
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const script = `
import { updateFindings } from './lib/updates/finding.ts'
for (const { status, found } of await updateFindings(process.argv[1], '0.1.0')) console.log(status + ': ' + found)`

/** As a process says it that was started with the authority, or without. */
async function says(env: Record<string, string> = { NODE_EXTRA_CA_CERTS: authority.file }): Promise<string> {
  const { port } = server.address() as AddressInfo
  const address = `https://127.0.0.1:${port}/hotdesk-latest.json`
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script, address]
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    ...{ cwd: projectDirectory, env: { ...process.env, ...env } },
  })
  return stdout.trim()
}

const latest = JSON.stringify({ version: '0.2.0', date: '2027-01-15', security: true })

it('the newest release is read, and nothing is sent with it', async () => {
  answer = (response) => response.end(latest)
  expect(await says()).toBe('warning: Hot Desk 0.2.0 of 15 January 2027 is available, and closes a security hole.')
  expect(asked).toHaveLength(1)
  expect(asked[0]).toMatchObject({ method: 'GET', url: '/hotdesk-latest.json' })
  expect(JSON.stringify(asked[0]?.headers)).not.toMatch(/0\.1\.0|cookie|authorization/i)
})

it('of a file without end, no more is fetched than such a file may have', async () => {
  let sent = 0
  answer = (response) => {
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536))) sent++
    }
    response.on('drain', more)
    more()
  }
  expect(await says()).toContain('is larger than 64 KB')
  expect(sent).toBeLessThan(500)
})

it('what answers otherwise is said', async () => {
  answer = (response) => response.writeHead(404).end('not here')
  expect(await says()).toContain('answers with 404')
  answer = (response) => response.writeHead(302, { Location: 'http://127.0.0.1:9/latest.json' }).end()
  expect(await says()).toMatch(/^warning: Nothing answers/)
})

it('a certificate that nobody vouches for is not believed', async () => {
  answer = (response) => response.end(latest)
  expect(await says({ NODE_EXTRA_CA_CERTS: '' })).toMatch(/^warning: Nothing answers/)
  expect(asked).toEqual([])
})
