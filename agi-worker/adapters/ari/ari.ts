import { EventEmitter } from 'node:events'
import { type Channel, type Client, connect, type Playback } from 'ari-client'
import { ariLimitMs, Call, type CallTiming } from '../../calls/call.ts'
import type { OutgoingLeg } from '../../calling/rings.ts'
import type { Log } from '../../log.ts'
import { PbxUnavailable } from '../../../pbx/ami-connection.ts'
import { Backoff } from '../../../pbx/backoff.ts'
import { type EncryptingPort, openEncryptingPort } from '../../../pbx/encrypting-port.ts'
import { KnownSounds } from '../../../pbx/prompts/known-sounds.ts'
import { faults } from '../../../words/en/faults.ts'
import { useCredentials } from './credentials.ts'
import { AriRequests } from './requests.ts'
import { NoAnswer, withinLimit } from './within-limit.ts'

// ari-client's own library leaves a global function behind and prints with it, at each start, that it is an old one.
Object.assign(globalThis, { log: () => undefined })

/**
 * The connection to ARI, kept up for ever.
 *
 *   down ──► connecting ──► up ──► recovering ──► up
 *    ▲            │                     │
 *    └────────────┴─────────────────────┘
 *
 * connecting: ari-client reads the API description and opens the WebSocket. recovering: the WebSocket broke or fell
 * silent, or a request stayed unanswered, and ari-client is trying again by itself; after ten failures it gives up
 * (WebSocketMaxRetries) and we go down, to start again after a jittered back-off. `enter` is the only place that changes
 * the state.
 *
 * Calls that are in Stasis although no event reached us (their worker died, or the connection broke) are emitted as
 * `orphan` shortly after every arrival at up.
 */
export type AriState = 'down' | 'connecting' | 'up' | 'recovering'

export interface AriSettings {
  url: string
  username: string
  password: string
  application: string
}

interface AriEvents {
  state: [state: AriState, cause: string]
  call: [call: Call, args: string[]]
  orphan: [call: Call]
  /** Which sounds the PBX has is known, or has changed. */
  sounds: []
  /** Another program registered the same application: this one gets no calls any more. */
  replaced: []
}

const pingEveryMs = 5_000
/** What is listened for, here and by a call: Asterisk keeps the rest to itself, which saves both of them work at each step of a call. */
const eventsHeard = [
  ...['StasisStart', 'StasisEnd', 'ChannelDestroyed', 'ChannelDtmfReceived', 'PlaybackFinished', 'ApplicationReplaced'],
]

/** How long a phone rings that somebody lets ring from the browser. Seconds. */
const ringSeconds = 30

/** Longer than a StasisStart can be on its way, so that no new call is taken for an orphan. */
const orphanDelayMs = 1_000

export class AriConnection extends EventEmitter<AriEvents> {
  state: AriState = 'down'
  private client: Client | null = null
  private encrypting: EncryptingPort | null = null
  private readonly sounds: KnownSounds
  private requests: AriRequests | null = null
  /** Those in Stasis that this connection knows, by their channels' ids. */
  private readonly calls = new Map<string, Call>()
  private readonly backoff = new Backoff()
  private retry: NodeJS.Timeout | undefined
  private ping: NodeJS.Timeout | undefined
  private ponged = true
  /** The WebSocket that was being opened at the last look. */
  private opening: Socket | undefined
  private stopped = false

  constructor(
    private readonly settings: AriSettings,
    private readonly log: Log,
    private readonly timing?: CallTiming,
  ) {
    super()
    this.sounds = new KnownSounds(settings)
  }

  start(): void {
    this.stopped = false
    this.ping = setInterval(() => this.checkAlive(), pingEveryMs)
    void this.open()
  }

  stop(): void {
    this.stopped = true
    clearTimeout(this.retry)
    clearInterval(this.ping)
    // Also while ari-client is reconnecting by itself: otherwise it would take the application from the worker that
    // serves next.
    if (socketOf(this.client)) this.client?.stop()
    this.encrypting?.close()
    this.encrypting = null
    this.enter('down', 'stopped')
  }

  /** Runs a context of the dialplan from its start, in a call that rings nobody and that nobody hears. */
  async runContext(context: string, variables: Record<string, string>): Promise<void> {
    if (this.state !== 'up' || !this.client) throw new Error('There is no connection to ARI.')
    // One end of the Local channel runs the context and hangs up; the other one waits for an answer that never comes.
    const place = { endpoint: `Local/s@${context}/n`, context, extension: 's', priority: 1 }
    const call = this.client.channels.originate({ ...place, variables })
    await withinLimit(ariLimitMs, 'channels.originate', call)
  }

  /** Rings a phone; the person who answers continues in the dialplan. Throws when the PBX refuses. */
  async originate({ endpoint, context, extension, callerId }: OutgoingLeg): Promise<void> {
    if (this.state !== 'up' || !this.client) throw new PbxUnavailable('There is no connection to ARI.')
    const place = { endpoint, context, extension, priority: 1, callerId, timeout: ringSeconds }
    await withinLimit(ariLimitMs, 'channels.originate', this.client.channels.originate(place))
  }

  /** Recordings may have come or gone. */
  readSounds(): void {
    if (this.state !== 'up') return
    this.sounds.refresh().then(
      () => {
        this.log.debug('The sounds of the PBX are known')
        this.emit('sounds')
      },
      (error: unknown) => this.log.warn({ cause: reasonOf(error) }, 'The sounds of the PBX could not be read'),
    )
  }

  private async open(): Promise<void> {
    const { username, password, application } = this.settings
    const url = this.settings.url.replace(/\/(ari\/?)?$/, '')
    this.enter('connecting', `to ${url}`)
    try {
      await assertUsable(url, username, password)
      const address = await this.plain(url)
      useCredentials(address, username, password)
      this.requests ??= new AriRequests(address, username, password)
      this.client ??= this.listenTo(await describe(connect(address, username, password)))
      if (!this.stopped) await this.client.start(application)
    } catch (error) {
      this.giveUp(reasonOf(error))
    }
  }

  /** The address for ari-client, which cannot speak https to Asterisk. */
  private async plain(url: string): Promise<string> {
    const { protocol, hostname, port } = new URL(url)
    if (protocol !== 'https:') return url
    this.encrypting ??= await openEncryptingPort(hostname.replace(/^\[|\]$/g, ''), Number(port || 443))
    return `http://127.0.0.1:${this.encrypting.port}`
  }

  private listenTo(client: Client): Client {
    client.on('WebSocketConnected', () => (this.stopped ? client.stop() : this.becomeUp()))
    client.on('WebSocketReconnecting', () => this.recover(faults.said.ariClosed()))
    client.on('WebSocketMaxRetries', () => this.giveUp(faults.said.ariStaysClosed()))
    client.on('pong', () => (this.ponged = true))
    client.on('StasisStart', (event, channel) => this.arrived(channel, [event.args].flat()))
    client.on('ChannelDtmfReceived', (event, channel) => this.calls.get(channel.id)?.pressed(event.digit))
    client.on('PlaybackFinished', ({ playback }) => this.played(playback))
    client.on('StasisEnd', (_event, channel) => this.left(channel))
    client.on('ChannelDestroyed', (_event, channel) => this.left(channel))
    client.on('ApplicationReplaced', () => this.emit('replaced'))
    return client
  }

  private arrived(channel: Channel, args: string[]): void {
    const call = this.callOf(channel)
    if (call) this.emit('call', call, args)
  }

  private callOf(channel: Channel): Call | undefined {
    const control = this.requests?.controlOf(channel.id)
    if (!control) return undefined
    const call = new Call(
      channel,
      control,
      () => this.sounds.now,
      this.timing,
      (cause) => this.renew(cause),
    )
    this.calls.set(channel.id, call)
    return call
  }

  private played({ id, target_uri: target, state }: Playback): void {
    this.calls.get(target.replace(/^channel:/, ''))?.played(id, state !== 'failed')
  }

  private left({ id }: Channel): void {
    this.calls.get(id)?.end()
    this.calls.delete(id)
  }

  private becomeUp(): void {
    this.backoff.arrived()
    this.ponged = true
    this.calls.clear()
    this.enter('up', 'application registered')
    this.readSounds()
    void this.sortOut()
    setTimeout(() => void this.findOrphans(), orphanDelayMs).unref()
  }

  /** A peer that vanished without closing answers no ping. */
  private checkAlive(): void {
    if (this.state !== 'up') {
      this.checkOpening()
      return
    }
    if (this.ponged) this.client?.ping()
    else socketOf(this.client)?.terminate()
    this.ponged = false
  }

  /** Nor does it let a WebSocket be opened, and ari-client sets no limit to that. */
  private checkOpening(): void {
    const socket = socketOf(this.client)
    const isOpening = socket?.readyState === connectingState
    if (isOpening && socket === this.opening) socket.terminate()
    this.opening = isOpening ? socket : undefined
  }

  /** Asterisk took a request and says nothing: another connection may fare better, and calls are ended meanwhile. */
  private renew(cause: string): void {
    if (this.state !== 'up') return
    this.log.warn({ cause }, 'ARI does not answer; connecting again')
    socketOf(this.client)?.terminate()
  }

  private recover(cause: string): void {
    if (!this.stopped) this.enter('recovering', cause)
  }

  private giveUp(cause: string): void {
    if (this.state === 'down') return
    this.enter('down', cause)
    if (!this.stopped) this.retry = setTimeout(() => void this.open(), this.backoff.next())
  }

  private async sortOut(): Promise<void> {
    const allowed = eventsHeard.map((type) => ({ type }))
    const filter = { applicationName: this.settings.application, filter: { allowed } }
    try {
      // ari-client makes it of the PBX's own description: a version that has no filters has no such function.
      await this.client?.applications.filter(filter)
    } catch (error) {
      this.log.debug({ cause: reasonOf(error) }, 'ARI sends events of every type')
    }
  }

  private async findOrphans(): Promise<void> {
    const client = this.client
    if (this.state !== 'up' || !client) return
    try {
      const channels = await withinLimit(ariLimitMs, 'channels.list', client.channels.list())
      const orphans = channels.filter((channel) => this.isInStasis(channel) && !this.calls.has(channel.id))
      for (const call of orphans.flatMap((channel) => this.callOf(channel) ?? [])) this.emit('orphan', call)
    } catch (error) {
      if (error instanceof NoAnswer) this.renew(error.message)
      this.log.warn({ cause: reasonOf(error) }, 'Could not look for calls left in Stasis')
    }
  }

  private isInStasis({ dialplan }: Channel): boolean {
    const { app_name: name, app_data: data } = dialplan as { app_name?: string; app_data?: string }
    return name === 'Stasis' && (data ?? '').split(',')[0] === this.settings.application
  }

  private enter(state: AriState, cause: string): void {
    if (state === this.state) return
    this.state = state
    if (state !== 'up') this.requests?.drop()
    this.emit('state', state, cause)
  }
}

/** ari-client's promise never settles when the PBX dies while its API description is being read. */
const describe = (connecting: Promise<Client>) => withinLimit(10_000, 'the request for the API description', connecting)

/** Asked before ari-client is, which answers a refusal with a rejected promise that nobody can catch. */
async function assertUsable(url: string, username: string, password: string): Promise<void> {
  const credentials = Buffer.from(`${username}:${password}`).toString('base64')
  const response = await fetch(`${url}/ari/api-docs/resources.json`, {
    headers: { authorization: `Basic ${credentials}` },
    signal: AbortSignal.timeout(pingEveryMs),
  })
  if (response.status === 401) throw new Error(faults.said.ariRefuses())
  if (!response.ok) throw new Error(faults.said.ariAnswers(String(response.status)))
}

interface Socket {
  readyState: number
  terminate(): void
}
/** WebSocket.CONNECTING */
const connectingState = 0

/** ari-client has no way to drop a dead WebSocket; without this it would wait for a close that never comes. */
const socketOf = (client: Client | null) => (client as unknown as { _ws?: Socket } | null)?._ws

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
