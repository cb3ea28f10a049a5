import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

/** `[2026-11-29 07:00:00.123456] … <Local/20001@load-phone-0000002a;2> Playing 'agent-loginok.gsm'` */
const line = /^\[([\d-]+ [\d:]+)(\.\d+)\].*<(Local\/(\d+)@load-phone-\w+;2)> Playing '([\w-]+)/

export interface Sound {
  /** Seconds since 1970, by Asterisk's clock. */
  at: number
  channel: string
  /** The desk that hears it. */
  desk: string
  name: string
}

/** Reads from Asterisk's own log, once it is over, what the desks heard and when. */
export class Sounds {
  private offset = 0
  private rest = ''
  private readonly decoder = new StringDecoder('utf8')

  constructor(private readonly log: string) {}

  /** What came since the last time. */
  next(): Sound[] {
    const lines = (this.rest + this.more()).split('\n')
    this.rest = lines.pop() ?? ''
    return lines.flatMap(soundIn)
  }

  private more(): string {
    const file = openSync(this.log, 'r')
    try {
      const buffer = Buffer.alloc(Math.max(0, fstatSync(file).size - this.offset))
      this.offset += readSync(file, buffer, 0, buffer.length, this.offset)
      return this.decoder.write(buffer)
    } finally {
      closeSync(file)
    }
  }
}

function soundIn(text: string): Sound[] {
  const [, second = '', fraction = '', channel = '', desk = '', name = ''] = line.exec(text) ?? []
  return name === '' ? [] : [{ at: Date.parse(second) / 1000 + Number(fraction), channel, desk, name }]
}
