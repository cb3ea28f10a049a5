import { lookup } from 'node:dns/promises'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { type Finding, ok, type Said, say, warning } from '../../lib/contract/findings.ts'
import type { PbxSettings } from './pbx-settings.ts'

/** The addresses of this machine besides loopback: where others could reach it. */
const ownAddresses = () =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    // Link-local ones work with a zone alone, which nobody else can know.
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
    .map(({ address }) => address)

/**
 * Whether AMI and ARI can be reached, or are used, where others can read along: their secrets open the whole PBX. A firewall
 * cannot be seen from here, so all of it are warnings.
 */
export async function checkExposure(
  settings: PbxSettings,
  own: readonly string[] = ownAddresses(),
): Promise<Finding[]> {
  const { AMI_HOST: host, AMI_PORT: port, AMI_TLS: isEncrypted, ARI_URL } = settings
  const ari = new URL(ARI_URL)
  const ariPort = Number(ari.port || (ari.protocol === 'https:' ? 443 : 80))
  const findings = (
    await Promise.all([
      examine({ ...amiWords, host, port, isEncrypted, own, answers: isAmi }),
      examine({
        ...ariWords,
        host: ari.hostname.replace(/^\[|\]$/g, ''),
        port: ariPort,
        isEncrypted: ari.protocol === 'https:',
        own,
        answers: (address, plainPort) => isAri(address, plainPort, ari.pathname),
      }),
    ])
  ).flat()
  return findings.length > 0 ? findings : [ok('network', say('networkIsSafe'))]
}

interface Words {
  name: 'AMI' | 'ARI'
  setting: string
  /** Where it listens without encryption unless somebody has changed it. */
  usualPort: number
  bind: Said
}

const amiWords: Words = {
  name: 'AMI',
  setting: 'AMI_HOST',
  usualPort: 5038,
  bind: say('bindAmi'),
}
const ariWords: Words = {
  name: 'ARI',
  setting: 'ARI_URL',
  usualPort: 8088,
  bind: say('bindAri'),
}

interface Link extends Words {
  host: string
  port: number
  isEncrypted: boolean
  own: readonly string[]
  /** Whether it answers there without encryption. */
  answers: (address: string, port: number) => Promise<boolean>
}

async function examine(link: Link): Promise<Finding[]> {
  const { name, setting, usualPort, bind, host, port, isEncrypted, own, answers } = link
  const isHere = await isThisMachine(host, own)
  if (!isHere && !isEncrypted)
    return [warning('network', say('notEncrypted', name, setting, host), say('notEncryptedNext'))]
  // With TLS there is often the other port beside it, where the same user is let in.
  const plainPort = isEncrypted ? usualPort : port
  const candidates = isHere ? own : [host]
  const answered = await Promise.all(candidates.map((address) => answers(address, plainPort)))
  const open = candidates.filter((_address, index) => answered[index]).map((address) => withPort(address, plainPort))
  return open.length === 0 ? [] : [warning('network', say('openTo', name, open.join(' and ')), bind)]
}

async function isThisMachine(host: string, own: readonly string[]): Promise<boolean> {
  const addresses = await lookup(host, { all: true }).catch(() => [])
  return addresses.length > 0 && addresses.every(({ address }) => isLoopback(address) || own.includes(address))
}

const isLoopback = (address: string) => address === '::1' || /^(::ffff:)?127\./.test(address)

const withPort = (address: string, port: number) => `${address.includes(':') ? `[${address}]` : address}:${port}`

const patienceMs = 1_500

/** Asterisk greets before anybody logs in. */
function isAmi(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    const finish = (found: boolean) => {
      socket.destroy()
      resolve(found)
    }
    socket.setTimeout(patienceMs, () => finish(false))
    socket.once('data', (greeting) => finish(greeting.toString('latin1').startsWith('Asterisk Call Manager')))
    socket.once('error', () => finish(false))
    socket.once('close', () => finish(false))
  })
}

/** ARI asks for a password. */
function isAri(host: string, port: number, prefix: string): Promise<boolean> {
  const address = new URL(`http://${withPort(host, port)}${prefix.replace(/\/$/, '')}/ari/applications`)
  return fetch(address, { signal: AbortSignal.timeout(patienceMs), redirect: 'manual' }).then(
    ({ status }) => status === 401,
    () => false,
  )
}
