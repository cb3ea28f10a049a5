import type { Facts, Wish } from './facts.ts'

/** PostgreSQL's socket on this machine; Debian gives a second server another port, which is in the socket's name, too. */
export const localDatabaseUrl = (port: string) => `postgresql://hotdesk@%2Fvar%2Frun%2Fpostgresql:${port}/hotdesk`
export const isLocalDatabaseUrl = (url: string | undefined) =>
  url !== undefined && /@%2Fvar%2Frun%2Fpostgresql(:\d+)?\/hotdesk$/.test(url)

/** The lines about the PBX, as they should be; null while they cannot be known: what has to say them is not there yet. */
export function pbxSettings(facts: Facts, { pbx }: Wish): Readonly<Record<string, string>> | null {
  if (pbx.kind === 'freepbx') return facts.freePbx?.module?.settings ?? null
  if (pbx.kind === 'asterisk') return facts.asterisk?.changes === 0 ? facts.asterisk.settings : null
  if (pbx.kind === 'elsewhere') return pbx.settings
  const { AMI_SECRET, ARI_PASSWORD, HOTDESK_HANDOVER_SECRET } = facts.settings ?? {}
  if (!AMI_SECRET || !ARI_PASSWORD || !HOTDESK_HANDOVER_SECRET) return null
  return remoteSettings(pbx.host, { AMI_SECRET, ARI_PASSWORD, HOTDESK_HANDOVER_SECRET })
}

/** @param certificate of the authority that signs the PBX's */
export function remoteSettings(host: string, secrets: Readonly<Record<string, string>>): Record<string, string> {
  return {
    AMI_HOST: host,
    AMI_PORT: '5039',
    AMI_TLS: 'yes',
    AMI_USERNAME: 'hotdesk',
    ARI_URL: `https://${host}:8089`,
    ARI_USERNAME: 'hotdesk',
    ...secrets,
  }
}

/** The lines about the dashboard's address. Behind a proxy, which does https or port 80, it stays on loopback. */
export function webSettings(url: string | null): Record<string, string> {
  if (url === null) return {}
  const { protocol, hostname, port } = new URL(url)
  if (protocol === 'https:' || port === '') return { HOTDESK_URL: url, HOTDESK_HOST: '127.0.0.1' }
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return { HOTDESK_URL: url, HOTDESK_HOST: isLoopback ? '127.0.0.1' : '0.0.0.0', HOTDESK_PORT: port }
}

/** Whether each of these lines is in the file already. */
export const areSet = (wanted: Readonly<Record<string, string>>, present: Readonly<Record<string, string>>) =>
  Object.entries(wanted).every(([name, value]) => present[name] === value)
