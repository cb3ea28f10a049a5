import { connect, type Socket } from 'node:net'

type Message = Record<string, string>
interface Pending {
  resolve: (message: Message) => void
  reject: (error: Error) => void
}

/**
 * A small AMI client for tests and demo, apart from the product's own so that neither hides a fault of the other.
 * Answers come in the order of the questions, so no ids are needed; events are switched off.
 */
export class Manager {
  private readonly pending: Pending[] = []
  private rest = ''

  private constructor(private readonly socket: Socket) {
    socket.setEncoding('utf8').on('data', (text: string) => this.read(text))
    socket.on('close', () => this.pending.splice(0).forEach(({ reject }) => reject(new Error('AMI hung up.'))))
    socket.on('error', () => socket.destroy())
  }

  static async open(port: number, username: string, secret: string): Promise<Manager> {
    const manager = new Manager(connect(port, '127.0.0.1'))
    const answer = await manager.ask({ Action: 'Login', Username: username, Secret: secret, Events: 'off' })
    if (answer.Response !== 'Success') throw new Error(`AMI: ${answer.Message ?? 'no answer'}`)
    return manager
  }

  async ask(fields: Message): Promise<Message> {
    if (this.socket.destroyed) throw new Error('AMI is closed.')
    const text = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
    return new Promise((resolve, reject) => {
      this.pending.push({ resolve, reject })
      this.socket.write(`${text.join('')}\r\n`)
    })
  }

  close(): void {
    this.socket.destroy()
  }

  private read(text: string): void {
    const blocks = (this.rest + text).split('\r\n\r\n')
    this.rest = blocks.pop() ?? ''
    for (const message of blocks.map(parse)) if ('Response' in message) this.pending.shift()?.resolve(message)
  }
}

/** Header name → value; the lines of a command's output are joined. The greeting has no colon and falls away. */
function parse(block: string): Message {
  const message: Message = {}
  for (const line of block.split('\r\n')) {
    const [, name, value] = /^([\w-]+): ?(.*)$/s.exec(line) ?? []
    if (name === undefined || value === undefined) continue
    message[name] = name === 'Output' && 'Output' in message ? `${message.Output}\n${value}` : value
  }
  return message
}
