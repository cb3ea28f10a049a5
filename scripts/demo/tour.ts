import { setTimeout as pause } from 'node:timers/promises'
import { startPhone, type Phone } from '../../sandbox/index.ts'
import { Prompts } from '../../sandbox/prompts.ts'
import { RestApi } from './rest-api.ts'
import type { RunningDemo } from './running.ts'

/** Real phones on the running demo, and somebody who tells what they do. */
export class Tour {
  readonly api: RestApi
  readonly #prompts: Prompts
  readonly #phones = new Map<string, Phone>()
  readonly #demo: RunningDemo

  constructor(demo: RunningDemo) {
    this.#demo = demo
    this.api = new RestApi(demo.api)
    this.#prompts = new Prompts(demo.pbx.log)
  }

  /** One line of the story, and the time to look at the board. */
  async tell(line: string): Promise<void> {
    console.log(`\n${line}`)
    await pause(6_000)
  }

  async phone(number: string): Promise<Phone> {
    const running = this.#phones.get(number)
    if (running !== undefined) return running
    const phone = await startPhone({ pbx: this.#demo.pbx, number })
    this.#phones.set(number, phone)
    return phone
  }

  /** Dials *11 and enters extension and PIN. */
  async logIn(desk: string, extension: string, pin: string): Promise<void> {
    await this.#enter(desk, extension, pin)
    await this.#hear(desk, 'agent-loginok')
    await (await this.phone(desk)).waitForState('idle')
  }

  /** As logIn, with a PIN that is refused; hangs up then. */
  async failToLogIn(desk: string, extension: string, pin: string): Promise<void> {
    await this.#enter(desk, extension, pin)
    await this.#hear(desk, 'agent-incorrect')
    await (await this.phone(desk)).hangup()
  }

  /** Calls an extension from one desk; `at` is where it is answered. They talk for a while. */
  async call(from: string, extension: string, at: string): Promise<void> {
    const [caller, callee] = [await this.phone(from), await this.phone(at)]
    await this.#dial(caller, extension)
    const { callerNumber, callerName } = await callee.waitForIncoming()
    console.log(`  ${at} rings; its display shows ${callerName} ${callerNumber}`)
    await pause(2_000)
    await callee.answer()
    console.log(`  ${at} answers`)
    await pause(8_000)
    await caller.hangup()
    console.log('  They hang up')
  }

  /** Logs everybody out and puts the phones away. */
  async end(): Promise<void> {
    for (const { id } of await this.api.sessions()) await this.api.logOut(id)
    await Promise.all([...this.#phones.values()].map((phone) => phone.stop()))
  }

  async #enter(desk: string, extension: string, pin: string): Promise<void> {
    const phone = await this.phone(desk)
    this.#prompts.skip(desk)
    await this.#dial(phone, '*11')
    await this.#hear(desk, 'agent-user')
    await phone.sendDigits(`${extension}#`)
    console.log(`  keys: ${extension} #`)
    await this.#hear(desk, 'agent-pass')
    await phone.sendDigits(`${pin}#`)
    console.log(`  keys: ${'•'.repeat(pin.length)} #`)
  }

  async #dial(phone: Phone, number: string): Promise<void> {
    console.log(`  ${phone.number} dials ${number}`)
    await phone.dial(number)
  }

  async #hear(desk: string, sound: string): Promise<void> {
    await this.#prompts.wait(desk, sound, 15_000)
    console.log(`  ${desk} hears "${sound}"`)
  }
}
