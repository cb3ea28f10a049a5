import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import type { Pbx } from '../../sandbox/index.ts'

/** When Asterisk saw the last # of each call, by its own clock: a delay here does not count as one there. */
export class KeyPresses {
  /** The channel's name → seconds since 1970. */
  private readonly lastAt = new Map<string, number>()
  private rest = ''

  private constructor(private readonly socket: Socket) {
    socket.setEncoding('utf8').on('data', (text: string) => this.read(text))
  }

  static async of(pbx: Pbx): Promise<KeyPresses> {
    const socket = connect(pbx.ports.ami, '127.0.0.1')
    const presses = new KeyPresses(socket)
    await once(socket, 'connect')
    const ask = (fields: Record<string, string>) =>
      socket.write(
        `${Object.entries(fields)
          .map(([name, value]) => `${name}: ${value}\r\n`)
          .join('')}\r\n`,
      )
    ask({ Action: 'Login', Username: 'sandbox', Secret: pbx.secrets.sandbox, Events: 'dtmf' })
    // Asterisk sorts out what nobody here wants: less for both to do.
    ask({ Action: 'Filter', Operation: 'Add', Filter: 'Digit: #' })
    return presses
  }

  /** @param channel its name as Asterisk's log has it */
  of(channel: string): number | undefined {
    return this.lastAt.get(channel)
  }

  close(): void {
    this.socket.destroy()
  }

  private read(text: string): void {
    const blocks = (this.rest + text).split('\r\n\r\n')
    this.rest = blocks.pop() ?? ''
    for (const block of blocks) {
      if (!block.includes('Event: DTMFEnd') || !block.includes('Direction: Received')) continue
      const [, channel] = /^Channel: (.+)\r$/m.exec(block) ?? []
      const [, seconds] = /^Timestamp: ([\d.]+)/m.exec(block) ?? []
      if (channel !== undefined && seconds !== undefined) this.lastAt.set(channel, Number(seconds))
    }
  }
}
