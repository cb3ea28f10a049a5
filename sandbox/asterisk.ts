import type { ChildProcess } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../runtime/free-port.ts'
import { waitFor } from '../runtime/wait-for.ts'
import { type CallEvent, callEventsIn, type CallRecord, callRecordsIn } from './call-records.ts'
import { endChild, isRunning, startChild } from './child.ts'
import { type Configuration, type Ports, type Secrets, writeConfiguration } from './configuration.ts'
import { emptyMailboxes, type Message, messagesIn, recordedBytesIn } from './mailbox.ts'
import { Manager } from './manager.ts'
import { demoExtensions, type Driver, endpointOf, type Extension } from './people.ts'
import { Prompts } from './prompts.ts'
import { privateRoot } from './roots.ts'
import { entriesOf } from './seed.ts'
import { addRecording, makeSounds, removeSound } from './sounds.ts'

export interface PbxOptions {
  version: 22 | 16
  /** Default: the demo's people, desks and special cases. */
  extensions?: readonly Extension[]
  /** Which channel driver the phones use; the trunk uses PJSIP. Default PJSIP. */
  driver?: Driver
  /** How long an extension rings before its mailbox answers. Default 15. */
  ringSeconds?: number
  /** Phone number → the language it speaks, where that is not Asterisk's own; brings recordings in de, es and fr. */
  languages?: Readonly<Record<string, string>>
  /** Of each sound only the first 0.3 s, for tests that would spend their time listening. Default false. */
  briefSounds?: boolean
  /** Whether Asterisk writes down calls (CDR and CEL). Default false. */
  callRecords?: boolean
  /** Numbers whose phone may be a browser, over a WebSocket at `webSocket`; none by default. */
  browserPhones?: readonly string[]
  /** Where configuration and data are kept. Default: a temporary folder, deleted by `remove`. */
  dir?: string
  /** Given up when this is aborted; what was started by then is removed. */
  signal?: AbortSignal
}

/** Starts a separate, real Asterisk, seeded as FreePBX would. Resolves once it has booted. */
export async function startPbx(options: PbxOptions): Promise<Pbx> {
  const root = await privateRoot(`asterisk-${options.version}`)
  const extensions = options.extensions ?? demoExtensions
  // Not below `dir`: a unix socket's path holds 108 bytes at most.
  const run = mkdtempSync(join(tmpdir().length < 60 ? tmpdir() : '/tmp', 'hotdesk-'))
  const dir = options.dir ?? join(run, 'data')
  const {
    driver = 'PJSIP',
    ringSeconds = 15,
    languages = {},
    briefSounds: brief = false,
    callRecords = false,
    browserPhones = [],
  } = options
  const recordings = options.languages ? await privateRoot('sounds') : null
  const hasOwnSounds = brief || recordings !== null
  if (hasOwnSounds) makeSounds(root, dir, { recordings, brief })
  const [ports, secrets] = [await choosePorts(driver), makeSecrets(extensions)]
  const configuration = {
    ...{ root, dir, run, ports, secrets, extensions, driver, ringSeconds, languages, hasOwnSounds },
    ...{ callRecords, browserPhones },
  }
  const pbx = new Pbx(configuration)
  try {
    await pbx.start(options.signal)
    return pbx
  } catch (error) {
    await pbx.kill()
    await pbx.remove()
    throw error
  }
}

/** A running Asterisk. The same object may be stopped or killed and started again; its data stays until `remove`. */
export class Pbx {
  readonly ports: Ports
  readonly secrets: Secrets
  /** Asterisk's own log. */
  readonly log: string
  private child: ChildProcess | null = null
  private manager: Manager | null = null
  private readonly prompts: Prompts

  constructor(private readonly configuration: Configuration) {
    this.ports = configuration.ports
    this.secrets = configuration.secrets
    this.log = join(configuration.dir, 'log', 'full.log')
    mkdirSync(join(configuration.dir, 'log'), { recursive: true, mode: 0o700 })
    this.prompts = new Prompts(this.log)
  }

  /** The product's settings that belong to this PBX, as in .env. */
  get environment() {
    return {
      AMI_HOST: '127.0.0.1',
      AMI_PORT: String(this.ports.ami),
      AMI_USERNAME: 'hotdesk',
      AMI_SECRET: this.secrets.ami,
      ARI_URL: `http://127.0.0.1:${this.ports.ari}`,
      ARI_USERNAME: 'hotdesk',
      ARI_PASSWORD: this.secrets.ari,
    }
  }

  /** Where phones in browsers register. */
  get webSocket(): string {
    return `ws://127.0.0.1:${this.ports.ari}/ws`
  }

  get pid(): number | null {
    return this.child?.pid ?? null
  }

  /** Boots with the data of last time. Throws the end of Asterisk's own output when it does not come up. */
  async start(signal?: AbortSignal): Promise<void> {
    const { root, dir } = this.configuration
    writeConfiguration(this.configuration)
    const fresh = !existsSync(join(dir, 'lib', 'astdb.sqlite3'))
    const output = openSync(join(dir, 'log', 'console.log'), 'a', 0o600)
    const command = [...root.command('usr/sbin/asterisk'), '-f', '-C', join(dir, 'etc', 'asterisk.conf')]
    // Asterisk forgets a SIGTERM that comes while it boots.
    this.child = startChild(command, { stdio: ['ignore', output, output], cwd: dir, whenWeAreGone: 'KILL' })
    closeSync(output)
    const booted = () => {
      signal?.throwIfAborted()
      return this.booted()
    }
    if (!(await waitFor(booted, 30_000))) throw await this.failure()
    if (fresh) await this.seed(signal)
  }

  /** Ends Asterisk as an administrator does: AstDB is written out. */
  async stop(): Promise<void> {
    await this.end('SIGTERM')
  }

  /** Ends Asterisk as a power cut does: the last second of AstDB may be lost. */
  async kill(): Promise<void> {
    await this.end('SIGKILL')
  }

  /** Stops, and deletes what `startPbx` made. */
  async remove(): Promise<void> {
    await this.stop()
    rmSync(this.configuration.run, { recursive: true, force: true })
  }

  /**
   * Puts a recording like ours on a PBX that was started with `languages`: `de/hotdesk/ask-pin`, half a second long.
   */
  addRecording(name: string): void {
    addRecording(this.configuration.dir, name)
  }

  /** Takes a sound away from such a PBX: `de/agent-user`. */
  removeSound(name: string): void {
    removeSound(this.configuration.dir, name)
  }

  /** The output of a CLI command. */
  async cli(command: string): Promise<string> {
    const answer = await this.ask({ Action: 'Command', Command: command })
    return answer.Output ?? ''
  }

  /** `what` as for the CLI: `core reload`, or a part such as `dialplan reload`. */
  async reload(what = 'core reload'): Promise<void> {
    await this.cli(what)
  }

  /** Writes hints (extension → text) to disk, as FreePBX's Apply Config does; the next reload brings them. */
  writeHints(texts: Record<string, string>): void {
    const file = join(this.configuration.dir, 'etc', 'extensions.conf')
    const lines = readFileSync(file, 'utf8').split('\n')
    const hintOf = (line: string) => texts[/^exten => (\d+),hint,/.exec(line)?.[1] ?? '']
    const written = lines.map((line) => {
      const text = hintOf(line)
      return text === undefined ? line : line.replace(/hint,.*/, `hint,${text}`)
    })
    writeFileSync(file, written.join('\n'))
  }

  /** Writes the PIN of a mailbox to disk and has it read, as FreePBX does. */
  async setPin(box: string, pin: string): Promise<void> {
    const file = join(this.configuration.dir, 'etc', 'voicemail.conf')
    const line = new RegExp(`^${box} => [^,]*`, 'm')
    writeFileSync(file, readFileSync(file, 'utf8').replace(line, `${box} => ${pin}`))
    await this.cli('module reload app_voicemail.so')
  }

  /** Loads or unloads a module such as `app_voicemail.so`. */
  async module(name: string, change: 'load' | 'unload'): Promise<void> {
    await this.ask({ Action: 'ModuleLoad', Module: name, LoadType: change })
  }

  /** An AstDB entry such as `AMPUSER/1001/device`, or null. */
  async getEntry(name: string): Promise<string | null> {
    const [family, key] = split(name)
    const value = /^Value: (.*)$/m.exec(await this.cli(`database get ${family} ${key}`))?.[1]
    return value ?? null
  }

  /** Writes an AstDB entry behind the product's back; null deletes it. */
  async putEntry(name: string, value: string | null): Promise<void> {
    const [Family, Key] = split(name)
    if (value === null) await this.cli(`database del ${Family} ${Key}`)
    else await this.ask({ Action: 'DBPut', Family, Key, Val: value })
  }

  /** What rings this phone, for example `PJSIP/2001`. */
  endpoint(number: string): string {
    return endpointOf(number, this.configuration.driver)
  }

  /** The text of an extension's hint, or ''. */
  async hint(extension: string): Promise<string> {
    return (await this.ask({ Action: 'ExtensionState', Exten: extension, Context: 'ext-local' })).Hint ?? ''
  }

  /** For example `Custom:DND1001` or `PJSIP/2001`. */
  async deviceState(device: string): Promise<string> {
    return (await this.ask({ Action: 'Getvar', Variable: `DEVICE_STATE(${device})` })).Value ?? ''
  }

  /** The current PIN of a mailbox: its owner may have changed it. */
  async mailboxPin(box: string): Promise<string> {
    return (await this.ask({ Action: 'Getvar', Variable: `VM_INFO(${box}@default,password)` })).Value ?? ''
  }

  mailboxMessages(box: string): Message[] {
    return messagesIn(join(this.configuration.dir, 'spool'), box)
  }

  /**
   * Leaves a short message in this mailbox without ringing anybody first; resolves when it is there. The message is as
   * long as two beeps: a caller who hangs up during the mailbox's own beep is waited for 4 s.
   */
  async leaveWord(box: string): Promise<void> {
    const before = this.mailboxMessages(box).length
    await this.cli(`channel originate Local/${box}@leave-message application Playback beep&beep`)
    if (!(await waitFor(() => this.mailboxMessages(box).length > before, 5_000)))
      throw new Error(`No message arrived in mailbox ${box}.`)
  }

  /** As if everybody had deleted their messages; the PBX reports it to nobody before it reads its mailboxes again. */
  async emptyMailboxes(): Promise<void> {
    emptyMailboxes(join(this.configuration.dir, 'spool'))
    await this.reload('module reload app_voicemail.so')
  }

  /** How much of a message the mailbox is recording at this moment; 0 when it is not. */
  recordedBytes(box: string): number {
    return recordedBytesIn(join(this.configuration.dir, 'spool'), box)
  }

  /** What Asterisk has written down of calls so far, oldest first, where it was started so. */
  callRecords(): CallRecord[] {
    return callRecordsIn(join(this.configuration.dir, 'log'))
  }

  callEvents(): CallEvent[] {
    return callEventsIn(join(this.configuration.dir, 'log'))
  }

  /** Sends a phone a word that belongs to no call; it comes as a NOTIFY of this event. */
  async notify(phone: string, event: string, word: string): Promise<void> {
    const Variable = `Event=${event},Content-Type=text/plain,Content=${word}`
    await this.ask({ Action: 'PJSIPNotify', Endpoint: phone, Variable })
  }

  /** Waits until the phone hears a sound such as `agent-pass`. Each prompt counts once, in order. */
  waitForPrompt(phone: string, sound: string, timeoutMs = 10_000): Promise<void> {
    return this.prompts.wait(phone, sound, timeoutMs)
  }

  /** Every sound the phone has heard so far, oldest first. */
  heard(phone: string): readonly string[] {
    return this.prompts.of(phone)
  }

  /** The same with the language that Asterisk was asked for: `de/agent-user`. */
  heardInLanguages(phone: string): readonly string[] {
    return this.prompts.inLanguages(phone)
  }

  /** Forgets what the phone has heard: `waitForPrompt` then looks at what follows only. */
  forgetPrompts(phone: string): void {
    this.prompts.skip(phone)
  }

  private async ask(fields: Record<string, string>) {
    this.manager ??= await Manager.open(this.ports.ami, 'sandbox', this.secrets.sandbox)
    return this.manager.ask(fields)
  }

  private async booted(): Promise<boolean> {
    if (!this.child || !isRunning(this.child)) throw await this.failure()
    try {
      return (await this.cli('core waitfullybooted')).includes('fully booted')
    } catch {
      this.manager = null
      return false
    }
  }

  private async failure(): Promise<Error> {
    await this.kill()
    const output = readFileSync(join(this.configuration.dir, 'log', 'console.log'), 'utf8').trim()
    return new Error(`Asterisk did not start. Its last words:\n${output.slice(-1500)}`)
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    this.manager?.close()
    this.manager = null
    if (this.child) await endChild(this.child, signal, 10_000)
    this.child = null
  }

  private async seed(signal?: AbortSignal): Promise<void> {
    const { extensions, driver } = this.configuration
    const entries = extensions.flatMap((extension) => entriesOf(extension, driver))
    // Asterisk hangs up on those who do not read its answers within a moment: so many at once are read.
    for (let from = 0; from < entries.length; from += seededAtOnce) {
      signal?.throwIfAborted()
      await Promise.all(entries.slice(from, from + seededAtOnce).map(([name, value]) => this.putEntry(name, value)))
    }
  }
}

const seededAtOnce = 2_000

/** `AMPUSER/1001/device` → family AMPUSER, key 1001/device. */
function split(name: string): [family: string, key: string] {
  const slash = name.indexOf('/')
  return [name.slice(0, slash), name.slice(slash + 1)]
}

async function choosePorts(driver: Driver): Promise<Ports> {
  const sip = await freeUdpPort()
  const trunk = driver === 'PJSIP' ? sip : await freeUdpPort()
  // Audio ports lie below those the system gives to others; Asterisk passes over the ones in use.
  return { sip, trunk, ami: await freePort(), ari: await freePort(), rtp: 10_000 + 200 * randomInt(100) }
}

async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const { port } = socket.address()
  socket.close()
  await once(socket, 'close')
  return port
}

function makeSecrets(extensions: readonly Extension[]): Secrets {
  const secret = () => randomBytes(18).toString('hex')
  const phones = Object.fromEntries(extensions.map(({ number }) => [number, secret()]))
  return { ami: secret(), ari: secret(), sandbox: secret(), trunk: secret(), phones }
}
