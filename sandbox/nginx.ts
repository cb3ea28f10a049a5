import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort, isFree } from '../runtime/free-port.ts'
import { waitFor } from '../runtime/wait-for.ts'
import { makeAuthority } from './certificates.ts'
import { endChild, startChild } from './child.ts'
import { privateRoot } from './roots.ts'

const published = fileURLToPath(new URL('../deploy/nginx/hotdesk.conf', import.meta.url))

export interface Nginx {
  /** https://127.0.0.1:<port> */
  url: string
  /** http://127.0.0.1:<port> */
  plainUrl: string
  /** The certificate of the authority that signed nginx's. */
  authority: string
  stop(): Promise<void>
}

/**
 * A real nginx with the configuration that deploy/nginx publishes, in front of these ports, which take turns; addresses
 * and certificate differ. The header X-Answered-By says which it was: 127.0.0.1:<port>, several after a failure.
 */
export async function startNginx(...ports: number[]): Promise<Nginx> {
  const root = await privateRoot('nginx')
  const folder = mkdtempSync(join(tmpdir(), 'hotdesk-nginx-'))
  const authority = makeAuthority(folder)
  const { certificate, key } = authority.issue('127.0.0.1')
  const [plain, encrypted] = [await freePort(), await freePort()]
  const text = readFileSync(published, 'utf8')
    .replace('server 127.0.0.1:3000;', ports.map((port) => `server 127.0.0.1:${port};`).join(' '))
    .replaceAll(/^ *listen \[::\].*\n/gm, '')
    .replace('listen 80;', `listen 127.0.0.1:${plain};`)
    .replace('listen 443 ssl', `listen 127.0.0.1:${encrypted} ssl`)
    .replaceAll('hotdesk.example.com', '127.0.0.1')
    .replace(/ssl_certificate .*;/, `ssl_certificate ${certificate};`)
    .replace(/ssl_certificate_key .*;/, `ssl_certificate_key ${key};`)
  writeFileSync(join(folder, 'hotdesk.conf'), text)
  writeFileSync(join(folder, 'nginx.conf'), around(folder))
  const command = [...root.command('usr/sbin/nginx'), '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')]
  const child = startChild(command, { stdio: ['ignore', 'ignore', 'pipe'], cwd: folder })
  let complaints = ''
  child.stderr?.on('data', (chunk) => (complaints += String(chunk)))
  if (!(await waitFor(async () => !(await isFree(encrypted)), 10_000)))
    throw new Error(`nginx did not start: ${complaints}`)
  return {
    url: `https://127.0.0.1:${encrypted}`,
    plainUrl: `http://127.0.0.1:${plain}`,
    authority: authority.file,
    async stop() {
      await endChild(child, 'SIGTERM', 5_000)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What Debian's own nginx.conf is to the file that we publish. */
const around = (folder: string) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/pid;
events {}
http {
  access_log off;
  add_header X-Answered-By $upstream_addr always;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  include ${folder}/hotdesk.conf;
}
`
