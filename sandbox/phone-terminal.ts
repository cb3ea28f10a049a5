import type { Phone } from './phone.ts'
import type { PhoneEvent } from './baresip-control.ts'
import { spoken } from '../lib/demo/spoken.ts'
import type { Prompts } from './prompts.ts'

export interface Terminal {
  /** A separate line. */
  say: (line: string) => void
  /** What stands on the line that is being typed; '' leaves it empty. */
  show: (line: string) => void
}

const hearEveryMs = 100

/** A phone for somebody at a terminal: keys go in, and what a person hears and sees comes out. */
export class PhoneTerminal {
  private typed = ''
  private spokenCount: number
  private last = Promise.resolve()
  private readonly stopTelling: () => void

  constructor(
    private readonly phone: Phone,
    private readonly prompts: Prompts,
    private readonly terminal: Terminal,
  ) {
    this.spokenCount = prompts.of(phone.number).length
    const forget = phone.onEvent((event) => this.see(event))
    const timer = setInterval(() => this.hear(), hearEveryMs)
    this.stopTelling = () => {
      clearInterval(timer)
      forget()
    }
  }

  /** One key after the other, however quickly they come. */
  press(key: string): Promise<void> {
    this.last = this.last
      .then(() => this.act(key))
      .catch((error: unknown) => this.terminal.say(error instanceof Error ? error.message : String(error)))
    return this.last
  }

  stop(): void {
    this.stopTelling()
  }

  private async act(key: string): Promise<void> {
    const { phone } = this
    if (key === 'b') await phone.hangup()
    else if (key === 'a' && phone.state === 'ringing') await phone.answer()
    else if (phone.state === 'established' && isDigit(key)) await phone.sendDigits(key)
    else if (phone.state === 'idle') await this.dial(key)
  }

  private async dial(key: string): Promise<void> {
    if (isDigit(key)) this.typed += key
    else if (isErase(key)) this.typed = this.typed.slice(0, -1)
    else if (isEnter(key) && this.typed !== '') return this.call()
    this.terminal.show(this.typed === '' ? '' : `Dial: ${this.typed}`)
  }

  private async call(): Promise<void> {
    const number = this.typed
    this.typed = ''
    this.terminal.say(`Calling ${number} …`)
    await this.phone.dial(number)
  }

  private hear(): void {
    const heard = this.prompts.of(this.phone.number)
    for (const sound of heard.slice(this.spokenCount)) this.terminal.say(`You hear: ${spoken(sound)}`)
    this.spokenCount = heard.length
  }

  private see(event: PhoneEvent): void {
    // What was said before comes before.
    this.hear()
    const line = lineOf(event)
    if (line !== null) this.terminal.say(line)
  }
}

const isDigit = (key: string) => /^[0-9*#]$/.test(key)
const isErase = (key: string) => key === '\x7f' || key === '\b'
const isEnter = (key: string) => key === '\r' || key === '\n'

/** What the phone's screen shows when something happens; null when nothing new. */
function lineOf({ type, peeruri = '', peerdisplayname = '', param = '' }: PhoneEvent): string | null {
  const who = [peerdisplayname, /^<?sips?:([^@;>]*)@/.exec(peeruri)?.[1]].filter(Boolean).join(' ')
  switch (type) {
    case 'CALL_INCOMING':
      return `Ringing: ${who} (a answers, b declines)`
    case 'CALL_RINGING':
      return `It rings at ${who}.`
    case 'CALL_ESTABLISHED':
      return `Connected with ${who}.`
    case 'CALL_CLOSED':
      return `The call has ended${reasonIn(param)}.`
    case 'REGISTER_FAIL':
      return 'The PBX does not know this phone any more. Is the demo still running?'
    default:
      return null
  }
}

/** `486 Busy Here` → `: Busy Here`; of a call that simply ended, nothing. */
function reasonIn(param: string): string {
  const [, reason] = /^[4-6]\d\d (.+)/.exec(param) ?? []
  return reason === undefined ? '' : `: ${reason}`
}
