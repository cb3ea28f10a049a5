import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureDebianPackages } from './debian-packages.ts'

export interface Certificate {
  certificate: string
  key: string
}

export interface Authority {
  /** Its own certificate, for those who are to trust it. */
  file: string
  /** @param name a host name or an IP address; also the names of the files */
  issue(name: string): Certificate
}

/** A certificate authority for tests, with files in `folder`: valid for two days. */
export function makeAuthority(folder: string): Authority {
  ensureDebianPackages([{ file: '/usr/bin/openssl', debianPackage: 'openssl' }])
  const at = (name: string) => join(folder, name)
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' })
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  const request = (name: string, ...args: string[]) =>
    openssl('req', '-x509', ...newKey, '-keyout', at(`${name}.key`), '-out', at(`${name}.pem`), ...args)
  request('authority', '-subj', '/CN=Hot Desk tests')
  return {
    file: at('authority.pem'),
    issue(name) {
      const kind = /^[\d.]+$|:/.test(name) ? 'IP' : 'DNS'
      const signed = ['-CA', at('authority.pem'), '-CAkey', at('authority.key')]
      const names = ['-addext', `subjectAltName=${kind}:${name}`, '-addext', 'basicConstraints=critical,CA:FALSE']
      request(name, '-subj', `/CN=${name}`, ...names, ...signed)
      return { certificate: at(`${name}.pem`), key: at(`${name}.key`) }
    },
  }
}
