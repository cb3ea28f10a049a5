import { waitFor } from '../../runtime/wait-for.ts'
import { Manager } from '../../sandbox/manager.ts'
import { type Extension, type Pbx } from '../../sandbox/index.ts'
import { keysOf } from '../crowd.ts'
import { KeyPresses } from './key-presses.ts'
import { Sounds } from './sounds.ts'

/** The dialplan and the worker end each call within that. */
const longestCallMs = 330_000

/** One login that was heard to succeed. */
export interface Heard {
  desk: string
  /** By Asterisk's clock, in seconds since 1970: when it saw the last key, and when it began to say that all is well. */
  keyedAt: number
  heardAt: number
}

export interface Login {
  person: Extension
  desk: Extension
}

/** Makes calls as desks do: through the dialplan into the worker, keys and all. */
export class Calls {
  private readonly sounds: Sounds

  private constructor(
    private readonly manager: Manager,
    private readonly presses: KeyPresses,
    log: string,
  ) {
    this.sounds = new Sounds(log)
  }

  static async on(pbx: Pbx): Promise<Calls> {
    const manager = await Manager.open(pbx.ports.ami, 'sandbox', pbx.secrets.sandbox)
    return new Calls(manager, await KeyPresses.of(pbx), pbx.log)
  }

  /** The desk dials *11, and the person presses extension and PIN. */
  logIn({ person, desk }: Login): void {
    void this.call(desk, '*11', keysOf(person))
  }

  /** The same call, but Asterisk's dialplan asks, and logs nobody in. */
  alone({ person, desk }: Login): void {
    void this.call(desk, 'alone', keysOf(person))
  }

  /** The desk dials *12. */
  logOut(desk: Extension): void {
    void this.call(desk, '*12', '')
  }

  /** Waits until nobody is calling any more, and forgets what they heard: past the limit calls go on for long. */
  async settle(): Promise<void> {
    const idle = async () => {
      const { Output = '' } = await this.manager.ask({ Action: 'Command', Command: 'core show channels count' })
      return /^0 active channels/m.test(Output)
    }
    if (!(await waitFor(idle, longestCallMs))) throw new Error('Calls do not end.')
    this.sounds.next()
  }

  /** What was heard since the last time, when `expected` logins were, or after `seconds` in which there were fewer. */
  async heard(expected: number, seconds: number): Promise<Heard[]> {
    const heard: Heard[] = []
    const enough = () => {
      for (const { channel, desk, at, name } of this.sounds.next()) {
        const keyedAt = this.presses.of(channel)
        if (name === 'agent-loginok' && keyedAt !== undefined) heard.push({ desk, keyedAt, heardAt: at })
      }
      return heard.length >= expected
    }
    await waitFor(enough, seconds * 1000)
    return heard
  }

  close(): void {
    this.manager.close()
    this.presses.close()
  }

  private call(desk: Extension, code: string, keys: string) {
    return this.manager.ask({
      ...{ Action: 'Originate', Channel: `Local/${desk.number}@load-phone`, CallerID: desk.number },
      ...{ Context: 'load-keys', Exten: 's', Priority: '1', Codecs: 'ulaw', Async: 'true' },
      Variable: `LOAD_CODE=${code},LOAD_KEYS=${keys}`,
    })
  }
}
