import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { waitFor } from '../runtime/wait-for.ts'

/** What phones hear, as it is in Asterisk's log: `<PJSIP/2001-00000003> Playing 'agent-user.gsm' (language 'en')`. */
const playing = /<(?:PJ)?SIP\/(\w+)-[0-9a-f]+> Playing '([^']+?)(?:\.\w+)?'(?: \(language '(\w+)'\))?/

interface Heard {
  sound: string
  language: string
}

/** Follows Asterisk's log. Every prompt counts once: the next wait looks only at what that phone hears later. */
export class Prompts {
  private readonly heard = new Map<string, Heard[]>()
  private readonly counted = new Map<string, number>()
  private offset = 0
  private rest = ''

  constructor(private readonly log: string) {}

  /** Every sound the phone has heard so far, oldest first. */
  of(phone: string): readonly string[] {
    return this.all(phone).map(({ sound }) => sound)
  }

  /** The same with the language that Asterisk was asked for: `de/agent-user`. */
  inLanguages(phone: string): readonly string[] {
    return this.all(phone).map(({ sound, language }) => `${language}/${sound}`)
  }

  /** Skips what the phone has heard until now. */
  skip(phone: string): void {
    this.counted.set(phone, this.of(phone).length)
  }

  async wait(phone: string, sound: string, timeoutMs: number): Promise<void> {
    const from = this.counted.get(phone) ?? 0
    const found = () => this.of(phone).indexOf(sound, from)
    if (!(await waitFor(() => found() >= 0, timeoutMs))) {
      const instead = this.of(phone).slice(from).join(', ') || 'nothing'
      throw new Error(`Phone ${phone} did not hear ${sound} within ${timeoutMs} ms. It heard: ${instead}.`)
    }
    this.counted.set(phone, found() + 1)
  }

  private all(phone: string): readonly Heard[] {
    this.read()
    return this.heard.get(phone) ?? []
  }

  private read(): void {
    const lines = (this.rest + this.more()).split('\n')
    this.rest = lines.pop() ?? ''
    for (const line of lines) {
      const [, phone, sound, language = ''] = playing.exec(line) ?? []
      if (phone === undefined || sound === undefined) continue
      this.heard.set(phone, [...(this.heard.get(phone) ?? []), { sound, language }])
    }
  }

  private more(): string {
    const file = openSync(this.log, 'a+')
    try {
      const buffer = Buffer.alloc(Math.max(0, fstatSync(file).size - this.offset))
      this.offset += readSync(file, buffer, 0, buffer.length, this.offset)
      return buffer.toString('utf8')
    } finally {
      closeSync(file)
    }
  }
}
