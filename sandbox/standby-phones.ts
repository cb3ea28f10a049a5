import { randomBytes } from 'node:crypto'
import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import type { PhonePbx } from './phone.ts'
import { answerTo, authorization, contactsOf, requestHead, valueOf } from './sip-message.ts'

/** The user of their contacts, which distinguishes them from phones at which somebody is. */
export const standbyUser = 'standby'

const lookEveryMs = 5_000
const answeredWithinMs = 2_000
/** How long a registration holds, and when it is due again, in seconds. */
const holds = 60
const isDue = 30

/**
 * Desk phones with nobody at them, any number in one socket: each is registered and rings. A phone that is opened on
 * such a desk takes its place, no matter how it is opened; when that phone has gone, the desk is held again.
 */
export class StandbyPhones {
  private readonly waiting = new Map<string, (answer: string) => void>()
  private readonly ringing = new Map<string, string>()
  private timer: NodeJS.Timeout | undefined
  private sequence = 1

  private constructor(
    private readonly socket: Socket,
    private readonly pbx: PhonePbx,
    private readonly numbers: readonly string[],
  ) {
    socket.on('message', (bytes, { port }) => this.receive(bytes.toString(), port))
  }

  /** Resolves once they are registered. */
  static async start(pbx: PhonePbx, numbers: readonly string[]): Promise<StandbyPhones> {
    const socket = createSocket('udp4').bind(0, '127.0.0.1')
    await once(socket, 'listening')
    const phones = new StandbyPhones(socket, pbx, numbers)
    await phones.look()
    phones.timer = setInterval(() => void phones.look(), lookEveryMs)
    return phones
  }

  /** Looks at every desk now, and takes the place of phones that have gone. */
  async look(): Promise<void> {
    // A PBX that does not answer is asked again the next time.
    await Promise.allSettled(this.numbers.map((number) => this.hold(number)))
  }

  stop(): void {
    clearInterval(this.timer)
    this.socket.close()
  }

  private async hold(number: string): Promise<void> {
    const contacts = contactsOf(await this.register(number, []))
    if (contacts.some(({ uri, expires }) => !uri.startsWith(`sip:${standbyUser}@`) || expires > isDue)) return
    await this.register(number, [`Contact: <${this.contact}>`, `Expires: ${holds}`])
  }

  private get contact(): string {
    return `sip:${standbyUser}@127.0.0.1:${this.socket.address().port}`
  }

  /** Without a contact it changes nothing, and returns who is registered. */
  private async register(number: string, lines: string[]): Promise<string> {
    const request = { method: 'REGISTER', uri: `sip:127.0.0.1:${this.pbx.ports.sip}` } as const
    const account = { number, secret: this.pbx.secrets.phones[number] ?? '' }
    const credentials = authorization(await this.send(number, request, lines), account, request)
    return this.send(number, request, credentials ? [...lines, credentials] : lines)
  }

  private send(number: string, request: { method: 'REGISTER'; uri: string }, lines: string[]): Promise<string> {
    const callId = randomBytes(8).toString('hex')
    const dialog = { callId, tag: callId, to: `<sip:${number}@127.0.0.1>` }
    const from = { number, here: `127.0.0.1:${this.socket.address().port}`, sequence: this.sequence++ }
    const head = requestHead(request, from, dialog)
    const answer = new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(callId)
        reject(new Error(`The PBX does not answer the desk ${number}.`))
      }, answeredWithinMs)
      this.waiting.set(callId, (text) => {
        clearTimeout(timer)
        this.waiting.delete(callId)
        resolve(text)
      })
    })
    this.socket.send([...head, ...lines, 'Content-Length: 0', '', ''].join('\r\n'), this.pbx.ports.sip, '127.0.0.1')
    return answer
  }

  private receive(message: string, port: number): void {
    const callId = valueOf(message, 'Call-ID')
    if (message.startsWith('SIP/2.0')) {
      if (!message.startsWith('SIP/2.0 1')) this.waiting.get(callId)?.(message)
      return
    }
    for (const answer of this.answersTo(message, callId)) this.socket.send(answer, port, '127.0.0.1')
  }

  /** A call rings until the caller gives up. */
  private answersTo(request: string, callId: string): string[] {
    if (request.startsWith('ACK ')) return []
    if (request.startsWith('INVITE ')) {
      this.ringing.set(callId, request)
      return [answerTo(request, '180 Ringing', [`Contact: <${this.contact}>`])]
    }
    const call = request.startsWith('CANCEL ') ? this.ringing.get(callId) : undefined
    this.ringing.delete(callId)
    return [answerTo(request, '200 OK'), ...(call ? [answerTo(call, '487 Request Terminated')] : [])]
  }
}
