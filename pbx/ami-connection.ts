import { EventEmitter } from 'node:events'
import net from 'node:net'
import tls from 'node:tls'
import { faults } from '../words/en/faults.ts'
import { type AmiMessage, AmiParser, encodeAction } from './ami-protocol.ts'
import { Backoff } from './backoff.ts'

/**
 * One connection to Asterisk's manager interface, kept up for ever.
 *
 *   down ──► connecting ──► authenticating ──► booting ──► up
 *    ▲            │                │              │         │
 *    └────────────┴────────────────┴──────────────┴─────────┘   error, refusal, silence, close; next try after a back-off
 *
 * booting ends with `FullyBooted`, which Asterisk sends right after the login when it has been up for a while:
 * before it, the dialplan may not be loaded and hints written now would be lost.
 * `enter` is the only place that changes the state; every change emits `state` (state, cause).
 * Actions are pipelined and answered by ActionID. One that stays unanswered for `timeoutMs` condemns the whole
 * connection: Asterisk answers in order, so a late answer means that nothing behind it would come either.
 */
export type AmiState = 'down' | 'connecting' | 'authenticating' | 'booting' | 'up'

export interface AmiSettings {
  host: string
  port: number
  /** Encrypt, and accept only a certificate for `host` from an authority that Node trusts. Default: no. */
  tls?: boolean
  username: string
  secret: string
  /** Actions without which the connection is of no use: as long as the user may not send them all, it is not up. */
  needs?: readonly string[]
  /** The classes of events that are wanted, for example `system`; default: all that the user may see. */
  events?: string
  /** Of those, the only ones that are wanted; default: all of them. */
  only?: readonly string[]
  /** How long an action may stay unanswered, in milliseconds. */
  timeoutMs?: number
}

/** The PBX cannot be asked now: no connection, or it broke before the answer came. */
export class PbxUnavailable extends Error {
  override name = 'PbxUnavailable'
}

/** The PBX answered `Response: Error`. */
export class AmiRefused extends Error {
  constructor(
    readonly action: string,
    readonly reason: string,
  ) {
    super(faults.said.refused(action, reason))
    this.name = 'AmiRefused'
  }
}

type Action = Record<string, string> & { Action: string }

interface Pending {
  action: string
  /** Name of the event that completes the answer; null: the response does. */
  completedBy: string | null
  events: AmiMessage[]
  /** By the process's own clock, in milliseconds. */
  sentAt: number
  resolve(answer: AmiAnswer): void
  reject(error: Error): void
}

export interface AmiAnswer {
  response: AmiMessage
  events: AmiMessage[]
}

interface AmiEvents {
  state: [state: AmiState, cause: string]
  event: [event: AmiMessage]
}

export class AmiConnection extends EventEmitter<AmiEvents> {
  state: AmiState = 'down'
  private socket: net.Socket | null = null
  /** Actions that were sent in this moment: they leave together, which costs one write instead of one each. */
  private outgoing = ''
  private readonly pending = new Map<string, Pending>()
  private readonly backoff = new Backoff()
  private readonly timeoutMs: number
  private lastActionId = 0
  private retry: NodeJS.Timeout | undefined
  private keepAlive: NodeJS.Timeout | undefined
  /** One for all that is pending: asked for in order, answered in order. */
  private patience: NodeJS.Timeout | undefined
  private bootTimer: NodeJS.Timeout | undefined
  private stopped = false
  private booted = false

  constructor(private readonly settings: AmiSettings) {
    super()
    this.timeoutMs = settings.timeoutMs ?? 5_000
  }

  /** Begins connecting; returns at once. */
  start(): void {
    this.stopped = false
    this.connect()
  }

  stop(): void {
    this.stopped = true
    clearTimeout(this.retry)
    this.lose('stopped')
  }

  /**
   * Sends one action. `completedBy` names the event that ends a list answer.
   * Throws AmiRefused, PbxUnavailable, or UnsafeValue before anything is sent.
   */
  async send(fields: Action, completedBy: string | null = null): Promise<AmiAnswer> {
    return granted(fields, await this.ask(fields, completedBy))
  }

  /** The same, but a refusal is an answer like any other: for what is often refused. */
  ask(fields: Action, completedBy: string | null = null): Promise<AmiAnswer> {
    if (this.state !== 'up') return Promise.reject(new PbxUnavailable('There is no connection to the PBX.'))
    return this.request(fields, completedBy)
  }

  private async write(fields: Action): Promise<AmiAnswer> {
    return granted(fields, await this.request(fields, null))
  }

  private request(fields: Action, completedBy: string | null): Promise<AmiAnswer> {
    const actionId = String(++this.lastActionId)
    return new Promise((resolve, reject) => {
      const bytes = encodeAction({ ...fields, ActionID: actionId })
      const sentAt = performance.now()
      this.pending.set(actionId, { action: fields.Action, completedBy, events: [], sentAt, resolve, reject })
      this.patience ??= setTimeout(() => this.checkPatience(), this.timeoutMs)
      this.writeSoon(bytes)
    })
  }

  private checkPatience(): void {
    this.patience = undefined
    const [oldest] = this.pending.values()
    if (!oldest) return
    const left = oldest.sentAt + this.timeoutMs - performance.now()
    if (left > 0) this.patience = setTimeout(() => this.checkPatience(), left)
    else this.lose(faults.said.noAnswerTo(oldest.action, String(this.timeoutMs)))
  }

  private writeSoon(bytes: string): void {
    if (this.outgoing === '') process.nextTick(() => this.flush())
    this.outgoing += bytes
  }

  private flush(): void {
    const bytes = this.outgoing
    this.outgoing = ''
    if (bytes !== '') this.socket?.write(bytes)
  }

  private connect(): void {
    this.enter('connecting', `to ${this.settings.host}:${this.settings.port}`)
    const parser = new AmiParser()
    const { host, port, tls: encrypted = false } = this.settings
    const socket = encrypted ? connectEncrypted(host, port) : net.connect({ host, port })
    this.socket = socket
    this.booted = false
    socket.setEncoding('utf8').setNoDelay(true).setTimeout(this.timeoutMs)
    socket.once(encrypted ? 'secureConnect' : 'connect', () => this.authenticate(socket))
    socket.on('data', (chunk: string) => parser.push(chunk).forEach((message) => this.receive(message)))
    socket.once('timeout', () => this.ifCurrent(socket, faults.said.noAnswerToAttempt()))
    socket.once('error', (error) => this.ifCurrent(socket, error.message))
    socket.once('close', () => this.ifCurrent(socket, faults.said.closed()))
  }

  private ifCurrent(socket: net.Socket, cause: string): void {
    if (socket === this.socket) this.lose(cause)
  }

  private authenticate(socket: net.Socket): void {
    this.enter('authenticating', `as ${this.settings.username}`)
    socket.setTimeout(0)
    const { username, secret, events = 'on' } = this.settings
    this.write({ Action: 'Login', Username: username, Secret: secret, Events: events })
      .then(() => this.assertAllowed())
      .then(() => this.sortOut())
      .then(
        () => (this.booted ? this.becomeUp() : this.awaitBoot()),
        (error: unknown) => {
          this.ifCurrent(socket, error instanceof Error ? error.message : String(error))
        },
      )
  }

  private async assertAllowed(): Promise<void> {
    const { username, needs = [] } = this.settings
    if (needs.length === 0) return
    const { response } = await this.write({ Action: 'ListCommands' })
    const missing = needs.filter((action) => response[action] === undefined)
    if (missing.length > 0) throw new Error(faults.said.mayNotUse(username, missing.join(', ')))
  }

  /** Asterisk keeps the other events to itself: fewer for both to handle, at each call of anybody. */
  private async sortOut(): Promise<void> {
    const { only } = this.settings
    if (!only) return
    const filter = { Action: 'Filter', Operation: 'Add', Filter: `Event: (${only.join('|')})` }
    await this.write(filter).catch((error: unknown) => {
      if (!(error instanceof AmiRefused)) throw error
    })
  }

  private awaitBoot(): void {
    this.enter('booting', 'authenticated')
    this.bootTimer = setTimeout(() => this.lose(faults.said.notBooted()), 60_000)
  }

  private becomeUp(): void {
    clearTimeout(this.bootTimer)
    this.backoff.arrived()
    this.keepAlive = setInterval(() => void this.write({ Action: 'Ping' }).catch(() => undefined), this.timeoutMs)
    this.enter('up', 'fully booted')
  }

  private receive(message: AmiMessage): void {
    const pending = this.pending.get(message.ActionID ?? '')
    if (pending) this.answer(pending, message)
    else if (message.Event) this.announce(message)
  }

  private announce(event: AmiMessage): void {
    if (event.Event === 'FullyBooted') {
      this.booted = true
      if (this.state === 'booting') this.becomeUp()
    }
    this.emit('event', event)
  }

  private answer(pending: Pending, message: AmiMessage): void {
    if (message.Event) pending.events.push(message)
    else pending.events.unshift(message)
    const { completedBy } = pending
    const complete = completedBy && !isRefusal(message) ? message.Event === completedBy : message.Response
    if (!complete) return
    const [response = message, ...events] = pending.events
    this.finish(message, () => pending.resolve({ response, events }))
  }

  private finish(message: AmiMessage, then: () => void): void {
    this.pending.delete(message.ActionID ?? '')
    then()
  }

  private lose(cause: string): void {
    const socket = this.socket
    this.socket = null
    this.outgoing = ''
    clearInterval(this.keepAlive)
    clearTimeout(this.bootTimer)
    clearTimeout(this.patience)
    this.patience = undefined
    socket?.destroy()
    for (const pending of this.pending.values()) {
      pending.reject(new PbxUnavailable(`The connection to the PBX was lost during ${pending.action}: ${cause}`))
    }
    this.pending.clear()
    if (this.state !== 'down') this.enter('down', cause)
    if (!this.stopped) this.retry = setTimeout(() => this.connect(), this.backoff.next())
  }

  private enter(state: AmiState, cause: string): void {
    this.state = state
    this.emit('state', state, cause)
  }
}

/**
 * Asterisk 16 to 22 read at most 1,024 bytes of a TLS record, and the rest only when another record comes: a burst of
 * actions would stay unanswered. Small records are read whole. It can go once manager.c asks OpenSSL what is pending.
 */
function connectEncrypted(host: string, port: number): net.Socket {
  const socket = tls.connect({ host, port })
  socket.setMaxSendFragment(512)
  return socket
}

export const isRefusal = ({ Response }: AmiMessage): boolean => Response === 'Error'

function granted({ Action }: Action, answer: AmiAnswer): AmiAnswer {
  const { response } = answer
  if (isRefusal(response)) throw new AmiRefused(Action, response.Message ?? 'no reason given')
  return answer
}
