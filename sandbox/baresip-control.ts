import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { z } from 'zod'

/** baresip's events, as far as phones need them. */
const eventSchema = z.object({
  event: z.literal(true),
  type: z.string(),
  peeruri: z.string().optional(),
  peerdisplayname: z.string().optional(),
  param: z.string().optional(),
})
export type PhoneEvent = z.infer<typeof eventSchema>

const answerSchema = z.object({ response: z.literal(true), ok: z.boolean(), data: z.string(), token: z.string() })
type Answer = z.infer<typeof answerSchema>

interface Waiting {
  resolve: (answer: Answer) => void
  reject: (error: Error) => void
}

/** baresip's ctrl_tcp: JSON in netstrings (`<length>:<text>,`), commands one way, answers and events the other. */
export class BaresipControl {
  private rest = Buffer.alloc(0)
  private lastToken = 0
  private readonly waiting = new Map<string, Waiting>()

  private constructor(
    private readonly socket: Socket,
    private readonly onEvent: (event: PhoneEvent) => void,
  ) {
    socket.on('data', (chunk: Buffer) => this.read(chunk))
    socket.on('error', () => socket.destroy())
    socket.on('close', () => this.waiting.forEach(({ reject }) => reject(new Error('The phone has ended.'))))
  }

  static async open(port: number, onEvent: (event: PhoneEvent) => void): Promise<BaresipControl> {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    return new BaresipControl(socket, onEvent)
  }

  /** Runs a command such as `dial`; throws what baresip says when it refuses. */
  async run(command: string, params = ''): Promise<void> {
    if (this.socket.destroyed) throw new Error('The phone has ended.')
    const token = String(++this.lastToken)
    const text = JSON.stringify({ command, params, token })
    const answer = await new Promise<Answer>((resolve, reject) => {
      this.waiting.set(token, { resolve, reject })
      this.socket.write(`${Buffer.byteLength(text)}:${text},`)
    })
    if (!answer.ok) throw new Error(`The phone refused ${command} ${params}: ${answer.data.trim()}`)
  }

  close(): void {
    this.socket.destroy()
  }

  private read(chunk: Buffer): void {
    this.rest = Buffer.concat([this.rest, chunk])
    for (let colon = this.rest.indexOf(':'); colon > 0; colon = this.rest.indexOf(':')) {
      const end = colon + 1 + Number(this.rest.subarray(0, colon).toString())
      if (this.rest.length <= end) return
      this.take(JSON.parse(this.rest.subarray(colon + 1, end).toString()))
      this.rest = this.rest.subarray(end + 1)
    }
  }

  private take(message: unknown): void {
    const answer = answerSchema.safeParse(message)
    if (answer.success) {
      this.waiting.get(answer.data.token)?.resolve(answer.data)
      this.waiting.delete(answer.data.token)
      return
    }
    const event = eventSchema.safeParse(message)
    if (event.success) this.onEvent(event.data)
  }
}
