import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { mustRun } from '../programs.ts'

/** An authority that this host makes, and the certificate that it gives the PBX. */
export interface Certificates {
  /** The authority's own certificate, which Node reads here. */
  authority: string
  certificate: string
  key: string
}

const next = 'apt-get install openssl has what this takes (OpenSSL 3). Then run this again.'
const newKey = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']

/**
 * Those in `folder`, which root alone reads; what is missing is made. Keys go into files at once and are never an
 * argument.
 *
 * @param host the name or the address by which this host reaches the PBX: the certificate is for it alone
 */
export function certificatesFor(folder: string, host: string): Certificates {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const at = (name: string) => join(folder, name)
  const make = (days: string, subject: string, name: string, ...more: string[]) => {
    const files = ['-keyout', at(`${name}.key`), '-out', at(`${name}.pem`)]
    mustRun('openssl', ['req', ...newKey, '-days', days, '-subj', `/CN=${subject}`, ...files, ...more], next)
  }
  if (!existsSync(at('authority.pem'))) make('3650', 'Hot Desk authority', 'authority')
  if (!existsSync(at(`${host}.pem`)))
    make('3650', host, host, '-CA', at('authority.pem'), '-CAkey', at('authority.key'), ...namesOf(host))
  return { authority: at('authority.pem'), certificate: read(at(`${host}.pem`)), key: read(at(`${host}.key`)) }
}

const namesOf = (host: string) => [
  ...['-addext', `subjectAltName=${isIP(host) === 0 ? 'DNS' : 'IP'}:${host}`],
  ...['-addext', 'basicConstraints=critical,CA:FALSE'],
]

const read = (path: string) => readFileSync(path, 'utf8')
