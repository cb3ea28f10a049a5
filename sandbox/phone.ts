import type { ChildProcess } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../runtime/free-port.ts'
import { waitFor } from '../runtime/wait-for.ts'
import { BaresipControl, type PhoneEvent } from './baresip-control.ts'
import { endChild, isRunning, startChild } from './child.ts'
import { accountLine, type PhoneAccount, writePhoneFiles } from './phone-files.ts'
import { privateRoot } from './roots.ts'

export type PhoneState = 'idle' | 'calling' | 'ringing' | 'established'

/** Who calls, as the phone's display shows it. */
export interface Caller {
  callerNumber: string
  callerName: string
}

/** The part of a running PBX that a phone needs. */
export interface PhonePbx {
  ports: { sip: number; trunk: number }
  secrets: { phones: Readonly<Record<string, string>>; trunk: string }
}

export interface PhoneOptions {
  pbx: PhonePbx
  number: string
  /** Default false: incoming calls ring until `answer`. */
  autoAnswer?: boolean
  /** It subscribes to messages, and reports them as MWI_NOTIFY. */
  lamp?: boolean
}

/** Starts a real SIP phone (baresip) and waits until it is registered. */
export async function startPhone({ pbx, number, autoAnswer = false, lamp = false }: PhoneOptions): Promise<Phone> {
  const secret = pbx.secrets.phones[number]
  if (secret === undefined) throw new Error(`The sandbox's PBX has no phone ${number}.`)
  return Phone.start({ number, secret, sipPort: pbx.ports.sip, autoAnswer, lamp })
}

/** The far end of the trunk: it shows `number` when it calls a DID, and sees the caller ID of calls that go out. */
export async function startTrunk({ pbx, number, autoAnswer = false }: PhoneOptions): Promise<Phone> {
  return Phone.start({ number, authUser: 'trunk', secret: pbx.secrets.trunk, sipPort: pbx.ports.trunk, autoAnswer })
}

/** One baresip process. Every wait has a deadline and says what it waited for. */
export class Phone {
  /** Everything baresip reported, oldest first. */
  readonly events: PhoneEvent[] = []
  /** Why the last call ended, in SIP's words, for example "486 Busy Here". */
  lastReason = ''
  private current: PhoneState = 'idle'
  private caller: Caller | null = null
  private readonly listeners = new Set<(event: PhoneEvent) => void>()

  private constructor(
    private readonly account: PhoneAccount,
    private readonly dir: string,
    private readonly child: ChildProcess,
    private control: BaresipControl | null,
  ) {}

  static async start(account: PhoneAccount): Promise<Phone> {
    const root = await privateRoot('baresip')
    const dir = mkdtempSync(join(tmpdir(), `hotdesk-phone-`))
    const port = await freePort()
    const extra = ['module_app ctrl_tcp.so', `ctrl_tcp_listen 127.0.0.1:${port}`]
    writePhoneFiles(dir, root, { accounts: [], extra })
    const output = openSync(join(dir, 'output'), 'a', 0o600)
    const command = [...root.command('usr/bin/baresip'), '-f', '.', '-n', '127.0.0.1']
    const child = startChild(command, { stdio: ['ignore', output, output], cwd: dir })
    closeSync(output)
    const phone = new Phone(account, dir, child, null)
    await phone.attach(port)
    return phone
  }

  get number(): string {
    return this.account.number
  }

  get state(): PhoneState {
    return this.current
  }

  /** Waits for the next registration that succeeds; at once when there was one. */
  async registered(timeoutMs = 10_000): Promise<void> {
    await this.until('be registered', () => this.events.some(({ type }) => type === 'REGISTER_OK'), timeoutMs)
  }

  /** Registers again, for example after the PBX was restarted. Ends calls. */
  async register(): Promise<void> {
    await this.run('uadelall')
    this.events.length = 0
    await this.run('uanew', accountLine(this.account))
    await this.registered()
  }

  /** Dials without waiting for an answer. */
  async dial(number: string): Promise<void> {
    this.current = 'calling'
    await this.run('dial', number)
  }

  /** Presses keys in a call, as RFC 4733 events one after the other. Waits for the call to be established first. */
  async sendDigits(digits: string): Promise<void> {
    await this.waitForState('established')
    for (const digit of digits) await this.run('sndcode', digit)
  }

  async answer(): Promise<void> {
    await this.waitForIncoming()
    await this.run('accept')
    await this.waitForState('established')
  }

  /** Sends the call on to another number, or to a parking lot, without asking there. */
  async transfer(number: string): Promise<void> {
    await this.waitForState('established')
    await this.run('transfer', number)
  }

  /** Ends the call, if there is one. */
  async hangup(): Promise<void> {
    if (this.current === 'idle') return
    await this.run('hangupall')
    await this.waitForState('idle')
  }

  /** Waits until the phone rings, and says who its display shows. A call that rings already counts. */
  async waitForIncoming({ timeoutMs = 10_000 } = {}): Promise<Caller> {
    await this.until('ring', () => this.caller !== null, timeoutMs)
    return this.caller ?? { callerNumber: '', callerName: '' }
  }

  async waitForState(state: PhoneState, timeoutMs = 10_000): Promise<void> {
    await this.until(`be ${state}`, () => this.current === state, timeoutMs)
  }

  /** Calls `listener` for every event of baresip; returns the way to stop that. */
  onEvent(listener: (event: PhoneEvent) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Ends the phone; it unregisters first. */
  async stop(): Promise<void> {
    await endChild(this.child, 'SIGTERM', 5_000)
    this.control?.close()
    rmSync(this.dir, { recursive: true, force: true })
  }

  private async attach(port: number): Promise<void> {
    const open = async () => {
      if (!isRunning(this.child)) throw this.failure('did not start')
      this.control = await BaresipControl.open(port, (event) => this.take(event)).catch(() => null)
      return this.control !== null
    }
    try {
      if (!(await waitFor(open, 10_000))) throw this.failure('did not start')
      await this.register()
    } catch (error) {
      await this.stop()
      throw error
    }
  }

  private async run(command: string, params?: string): Promise<void> {
    if (!this.control) throw this.failure('is not running')
    await this.control.run(command, params)
  }

  private async until(what: string, condition: () => boolean, timeoutMs: number): Promise<void> {
    if (await waitFor(condition, timeoutMs)) return
    throw this.failure(`did not ${what} within ${timeoutMs} ms; it is ${this.current}, last call: ${this.lastReason}`)
  }

  private failure(what: string): Error {
    const output = readFileSync(join(this.dir, 'output'), 'utf8').trim().slice(-600)
    return new Error(`Phone ${this.number} ${what}.\n${output}`)
  }

  private take(event: PhoneEvent): void {
    this.events.push(event)
    switch (event.type) {
      case 'CALL_INCOMING':
        this.current = 'ringing'
        this.caller = callerOf(event)
        break
      case 'CALL_ESTABLISHED':
        this.current = 'established'
        break
      case 'CALL_CLOSED':
        this.current = 'idle'
        this.caller = null
        this.lastReason = event.param ?? ''
        break
    }
    this.listeners.forEach((listener) => listener(event))
  }
}

function callerOf({ peeruri = '', peerdisplayname = '' }: PhoneEvent): Caller {
  return { callerNumber: /^<?sips?:([^@;>]*)@/.exec(peeruri)?.[1] ?? peeruri, callerName: peerdisplayname }
}
