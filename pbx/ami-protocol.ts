/** One AMI message: header name → value. A header that comes more than once keeps its first value. */
export type AmiMessage = Readonly<Record<string, string>>

/** A value that would break out of its line and smuggle another header or action into the connection. */
export class UnsafeValue extends Error {
  constructor(readonly field: string) {
    super(`The value of ${field} contains a line break or a NUL character and was not sent to the PBX.`)
    this.name = 'UnsafeValue'
  }
}

/** The bytes of one action. Throws UnsafeValue for CR, LF or NUL in any name or value. */
export function encodeAction(fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).map(([name, value]) => {
    if (/[\r\n\u0000]/.test(name + value)) throw new UnsafeValue(name)
    return `${name}: ${value}\r\n`
  })
  return `${lines.join('')}\r\n`
}

/** There may be a hundred thousand of them in a second: lines are found, not cut out. */
function parseMessage(block: string): AmiMessage {
  const message: Record<string, string> = {}
  for (let start = 0, end = 0; start < block.length; start = end + 2) {
    end = block.indexOf('\r\n', start)
    if (end < 0) end = block.length
    const colon = block.indexOf(':', start)
    if (colon <= start || colon > end) continue
    message[block.slice(start, colon)] ??= block.slice(colon + (block[colon + 1] === ' ' ? 2 : 1), end)
  }
  return message
}

/** Splits the byte stream of a connection into messages. The greeting line before the first one is dropped. */
export class AmiParser {
  private rest = ''
  private greeted = false

  push(chunk: string): AmiMessage[] {
    this.rest += chunk
    if (!this.greeted && !this.dropGreeting()) return []
    const blocks = this.rest.split('\r\n\r\n')
    this.rest = blocks.pop() ?? ''
    return blocks.map(parseMessage)
  }

  private dropGreeting(): boolean {
    const end = this.rest.indexOf('\r\n')
    if (end < 0) return false
    this.rest = this.rest.slice(end + 2)
    this.greeted = true
    return true
  }
}
