import { randomBytes } from 'node:crypto'
import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { waitFor } from '../runtime/wait-for.ts'
import type { PhonePbx } from './phone.ts'
import { answerTo, authorization, bodyOf, type Dialog, requestHead, valueOf } from './sip-message.ts'

type Method = 'REGISTER' | 'SUBSCRIBE'

/** A NOTIFY that the phone received: new and old messages; `subscribed`: within its subscription. */
export interface Received {
  summary: string
  subscribed: boolean
}

/**
 * A phone that is nothing but its message lamp: it registers, subscribes where it is asked to, and takes every NOTIFY
 * of messages, no matter how it comes. baresip refuses those that it has not subscribed to; desk phones do not.
 */
export class LampPhone {
  private readonly received: Received[] = []
  private answered: (answer: string) => void = () => undefined
  private sequence = 1
  private lastReceivedAt = 0

  private constructor(
    private readonly socket: Socket,
    private readonly pbx: PhonePbx,
    private readonly account: { number: string; secret: string },
  ) {
    socket.on('message', (bytes, { port }) => this.receive(bytes.toString(), port))
  }

  static async start(pbx: PhonePbx, number: string): Promise<LampPhone> {
    const socket = createSocket('udp4').bind(0, '127.0.0.1')
    await once(socket, 'listening')
    const phone = new LampPhone(socket, pbx, { number, secret: pbx.secrets.phones[number] ?? '' })
    await phone.register()
    return phone
  }

  /** Waits until the last NOTIFY has so many new and old messages. */
  async shows(summary: string, timeoutMs = 2_000): Promise<void> {
    if (await waitFor(() => this.received.at(-1)?.summary === summary, timeoutMs)) return
    const { number } = this.account
    throw new Error(
      `${number} does not show ${summary} within ${timeoutMs} ms; it received ${JSON.stringify(this.received)}`,
    )
  }

  /** Waits until it shows this and nothing else arrives for a while. */
  async settlesAt(summary: string, timeoutMs = 5_000): Promise<void> {
    this.lastReceivedAt = performance.now()
    const isQuiet = () => performance.now() - this.lastReceivedAt > quietMs
    await waitFor(() => isQuiet() && this.received.at(-1)?.summary === summary, timeoutMs)
    await this.shows(summary, 0)
  }

  forget(): void {
    this.received.length = 0
  }

  async register(): Promise<void> {
    await this.ask('REGISTER', ['Expires: 300'], newDialog(this.account.number))
  }

  /** Subscribes, and returns a function that refreshes the subscription. */
  async subscribe(): Promise<() => Promise<void>> {
    const lines = ['Event: message-summary', 'Accept: application/simple-message-summary', 'Expires: 300']
    const dialog = newDialog(this.account.number)
    dialog.to = await this.ask('SUBSCRIBE', lines, dialog)
    return async () => {
      await this.ask('SUBSCRIBE', lines, dialog)
    }
  }

  stop(): void {
    this.socket.close()
  }

  /** Gives whom the PBX says to be. */
  private async ask(method: Method, lines: string[], dialog: Dialog): Promise<string> {
    const uri = `sip:${method === 'REGISTER' ? '' : `${this.account.number}@`}127.0.0.1:${this.pbx.ports.sip}`
    const challenge = await this.send(method, uri, lines, dialog)
    const credentials = authorization(challenge, this.account, { method, uri })
    const answer = credentials ? await this.send(method, uri, [...lines, credentials], dialog) : challenge
    if (!/^SIP\/2.0 20\d/.test(answer)) throw new Error(`${method}: ${answer.slice(0, answer.indexOf('\r\n'))}`)
    return valueOf(answer, 'To')
  }

  private async send(method: Method, uri: string, lines: string[], dialog: Dialog): Promise<string> {
    const { number } = this.account
    const here = `127.0.0.1:${this.socket.address().port}`
    const head = requestHead({ method, uri }, { number, here, sequence: this.sequence++ }, dialog)
    const contact = `Contact: <sip:${number}@${here}>`
    const answer = new Promise<string>((resolve) => (this.answered = resolve))
    this.socket.send(
      [...head, contact, ...lines, 'Content-Length: 0', '', ''].join('\r\n'),
      this.pbx.ports.sip,
      '127.0.0.1',
    )
    return answer
  }

  private receive(message: string, port: number): void {
    if (/^SIP\/2.0 1/.test(message)) return
    if (message.startsWith('SIP/2.0')) {
      this.answered(message)
      return
    }
    if (message.startsWith('ACK ')) return
    // Nobody is there to take a call.
    const status = message.startsWith('INVITE ') ? '480 Temporarily Unavailable' : '200 OK'
    this.socket.send(answerTo(message, status), port, '127.0.0.1')
    const summary = /^Voice-Message: *(\d+\/\d+)/m.exec(bodyOf(message))?.[1]
    if (!summary) return
    this.lastReceivedAt = performance.now()
    this.received.push({ summary, subscribed: valueOf(message, 'Subscription-State').startsWith('active') })
  }
}

/** Longer than the worker takes to set a lamp. */
const quietMs = 700

const token = () => randomBytes(6).toString('hex')
const newDialog = (number: string): Dialog => ({ callId: token(), tag: token(), to: `<sip:${number}@127.0.0.1>` })
