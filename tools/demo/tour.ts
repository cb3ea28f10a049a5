import { setTimeout as pause } from 'node:timers/promises'
import { browserDesks, people, startPhone, standbyUser, type Phone } from '../../sandbox/index.ts'
import { Manager } from '../../sandbox/manager.ts'
import { Prompts } from '../../sandbox/prompts.ts'
import { type Cast, chooseCast, isOwn, type Person } from './cast.ts'
import { RestApi } from './rest-api.ts'
import type { RunningDemo } from '../../runtime/demo/running.ts'

/** Real phones on the running demo, and a narrator who explains what they do. */
export class Tour {
  readonly #api: RestApi
  readonly #prompts: Prompts
  readonly #phones = new Map<string, Phone>()

  private constructor(
    private readonly demo: RunningDemo,
    /** Chosen among the desks and people that nobody uses. */
    readonly cast: Cast,
  ) {
    this.#api = new RestApi(demo.api)
    this.#prompts = new Prompts(demo.pbx.log)
  }

  /** Throws, with what to do, when too few desks or people are free. */
  static async prepare(demo: RunningDemo): Promise<Tour> {
    const api = new RestApi(demo.api)
    const phones = Object.keys(demo.pbx.secrets.phones).filter((number) => !browserDesks.includes(number))
    const pool = (await api.phones()).filter((number) => phones.includes(number))
    const registered = await openPhones(demo, [...pool, ...people.map(({ number }) => number)])
    return new Tour(demo, chooseCast({ pool, people, sessions: await api.sessions(), registered }))
  }

  /** One line of the story, and the time to look at the board. */
  async tell(line: string): Promise<void> {
    console.log(`\n${line}`)
    await pause(6_000)
  }

  async phone(number: string): Promise<Phone> {
    const running = this.#phones.get(number)
    if (running !== undefined) return running
    const phone = await startPhone({ pbx: this.demo.pbx, number })
    this.#phones.set(number, phone)
    return phone
  }

  /** Dials *11 and enters extension and PIN. */
  async logIn(desk: string, { number, pin }: Person): Promise<void> {
    await this.#enter(desk, number, pin)
    await this.#hear(desk, 'agent-loginok')
    await (await this.phone(desk)).waitForState('idle')
  }

  /** As logIn, with a wrong PIN; hangs up then. */
  async failToLogIn(desk: string, { number }: Person): Promise<void> {
    await this.#enter(desk, number, '9999')
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

  /** Ends the tour's sessions through the REST API, and nobody else's. */
  async logOutEverybody(): Promise<void> {
    for (const session of await this.#api.sessions()) {
      if (!isOwn(this.cast, session)) continue
      await this.#api.logOut(session.id)
      console.log(`  ${session.extension} is logged out of ${session.phone}`)
    }
  }

  /** Leaves no session behind, and puts the phones away. */
  async end(): Promise<void> {
    try {
      await this.logOutEverybody()
    } finally {
      await Promise.all([...this.#phones.values()].map((phone) => phone.stop()))
    }
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

/** Which of these numbers somebody has a phone open for. */
async function openPhones({ pbx, api }: RunningDemo, numbers: readonly string[]): Promise<Set<string>> {
  const { AMI_USERNAME: user = '', AMI_SECRET: secret = '' } = api.settings
  const manager = await Manager.open(pbx.ports.ami, user, secret)
  try {
    const open = new Set<string>()
    for (const number of numbers) {
      const Variable = `PJSIP_DIAL_CONTACTS(${number})`
      const { Value: contacts = '' } = await manager.ask({ Action: 'Getvar', Variable })
      if (contacts !== '' && !contacts.includes(`sip:${standbyUser}@`)) open.add(number)
    }
    return open
  } finally {
    manager.close()
  }
}
