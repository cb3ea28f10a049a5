import { createHash, randomBytes } from 'node:crypto'

/** The values of a header, one a line of it. */
export function valuesOf(message: string, header: string): string[] {
  const begin = `${header.toLowerCase()}:`
  const lines = message.split('\r\n').filter((line) => line.toLowerCase().startsWith(begin))
  return lines.map((line) => line.slice(begin.length).trim())
}

export const valueOf = (message: string, header: string): string => valuesOf(message, header)[0] ?? ''
export const bodyOf = (message: string): string => message.slice(message.indexOf('\r\n\r\n') + 4)

/** Who sends a request, from where, and as which of theirs. */
interface Sender {
  number: string
  /** Address and port. */
  here: string
  sequence: number
}

export interface Dialog {
  callId: string
  tag: string
  to: string
}

/** What every request begins with. */
export function requestHead({ method, uri }: Request, sender: Sender, { callId, tag, to }: Dialog): string[] {
  const { number, here, sequence } = sender
  return [
    `${method} ${uri} SIP/2.0`,
    `Via: SIP/2.0/UDP ${here};branch=z9hG4bK${randomBytes(6).toString('hex')};rport`,
    ...[`Max-Forwards: 70`, `From: <sip:${number}@127.0.0.1>;tag=${tag}`, `To: ${to}`, `Call-ID: ${callId}`],
    `CSeq: ${sequence} ${method}`,
  ]
}

/** The contacts that a registrar names, and for how many more seconds. */
export function contactsOf(message: string): { uri: string; expires: number }[] {
  return valuesOf(message, 'Contact').map((value) => ({
    uri: /<([^>]*)>/.exec(value)?.[1] ?? '',
    expires: Number(/;expires=(\d+)/.exec(value)?.[1] ?? 0),
  }))
}

/** An answer to a request, for example `200 OK`; `lines` are additional headers. */
export function answerTo(request: string, status: string, lines: readonly string[] = []): string {
  const copied = ['Via', 'From', 'Call-ID', 'CSeq'].flatMap((name) =>
    valuesOf(request, name).map((value) => `${name}: ${value}`),
  )
  const to = valueOf(request, 'To')
  const tagged = to.includes(';tag=') ? to : `${to};tag=lamp`
  return [`SIP/2.0 ${status}`, ...copied, `To: ${tagged}`, ...lines, 'Content-Length: 0', '', ''].join('\r\n')
}

interface Account {
  number: string
  secret: string
}

interface Request {
  method: 'REGISTER' | 'SUBSCRIBE'
  uri: string
}

/** The answer to a challenge, as a header; null where the PBX did not ask for one. */
export function authorization(answer: string, { number, secret }: Account, { method, uri }: Request): string | null {
  const challenge = valueOf(answer, 'WWW-Authenticate')
  if (challenge === '') return null
  const asked = (name: string) => new RegExp(`\\b${name}="?([^",]*)`).exec(challenge)?.[1] ?? ''
  const [realm, nonce, opaque] = [asked('realm'), asked('nonce'), asked('opaque')]
  const [who, what] = [md5(`${number}:${realm}:${secret}`), md5(`${method}:${uri}`)]
  const once = randomBytes(4).toString('hex')
  const withQop = asked('qop') !== ''
  const response = withQop ? md5(`${who}:${nonce}:00000001:${once}:auth:${what}`) : md5(`${who}:${nonce}:${what}`)
  const said = { username: number, realm, nonce, uri, response, ...(opaque && { opaque }) }
  const quoted = Object.entries(said).map(([name, value]) => `${name}="${value}"`)
  const qop = withQop ? [`qop=auth`, `nc=00000001`, `cnonce="${once}"`] : []
  return `Authorization: Digest ${[...quoted, 'algorithm=MD5', ...qop].join(', ')}`
}

// What SIP's digest is made of.
const md5 = (text: string) => createHash('md5').update(text).digest('hex')
