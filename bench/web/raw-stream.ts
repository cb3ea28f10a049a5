import { connect, type Socket } from 'node:net'

/** As much of a browser as is needed to know when something has come: a thousand of them must not be the bottleneck. */
export class RawStream {
  private tail = ''
  private hasBegun = false
  /** How many have come. */
  bytes = 0
  private wanted: { text: string; found: (at: number) => void } | null = null

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true)
    socket.on('error', () => undefined)
    socket.on('data', (bytes: Buffer) => this.take(bytes))
  }

  /** @param lastEventId where a reader who was there before goes on; null: a new one @param looked lib/contract/board-stream.ts */
  static async open(url: string, cookie: string, lastEventId: number | null = null, looked = ''): Promise<RawStream> {
    const { hostname, port, host } = new URL(url)
    const socket = connect(Number(port), hostname)
    const stream = new RawStream(socket)
    const resume = lastEventId === null ? '' : `Last-Event-ID: ${lastEventId}\r\n`
    const isLive = stream.says('"lastEventId":')
    socket.write(`GET /api/board/stream?${looked} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\n${resume}\r\n`)
    socket.on('close', () => stream.wanted?.found(Number.NaN))
    await isLive
    return stream
  }

  /** Resolves with the moment in which a text that is named once came; NaN when the stream ended before. */
  says(text: string): Promise<number> {
    return new Promise((resolve) => {
      this.wanted = {
        text,
        found: (at) => {
          this.wanted = null
          resolve(at)
        },
      }
    })
  }

  close(): void {
    this.socket.destroy()
  }

  private take(bytes: Buffer): void {
    if (!this.hasBegun && !bytes.includes('HTTP/1.1 200')) throw new Error(`The stream answers ${bytes.toString()}`)
    this.hasBegun = true
    this.bytes += bytes.length
    if (!this.wanted) return
    const { text, found } = this.wanted
    if (bytes.includes(text) || (this.tail + bytes.toString('latin1', 0, 64)).includes(text)) found(performance.now())
    this.tail = bytes.toString('latin1', Math.max(0, bytes.length - 64))
  }
}
