import type { Channel, Client } from '../adapters/ari/client.ts'
import { Digits } from './digits.ts'
import { NoAnswer, withinLimit } from '../adapters/ari/within-limit.ts'

/** The caller hung up, or the call can no longer be steered. Ends whatever flow is running. */
export class CallEnded extends Error {
  override name = 'CallEnded'
}

export interface CallTiming {
  /** How long to wait for the first digit after the prompt, and for each further one, in milliseconds. */
  firstDigitMs: number
  nextDigitMs: number
}

/** How long ARI may take to answer a request, in milliseconds. */
export const ariLimitMs = 5_000

/** No login takes as long; should the worker vanish in mid-call, nothing else in Asterisk would end the wait. */
const longestCallSeconds = 300

/** Of an extension or a PIN. */
const mostDigits = 20

export const defaultTiming: CallTiming = { firstDigitMs: 8_000, nextDigitMs: 4_000 }

/** One call in Stasis: speaks prompts, listens to digits. Its methods throw CallEnded once the caller is gone. */
export class Call {
  /** The channel's unique id, as Asterisk's own records of the call have it. The next worker finds the same. */
  readonly id: string
  /** The SIP endpoint that calls, for example `PJSIP/2001`: the channel's name without its serial number. */
  readonly endpoint: string
  /** The name of the endpoint alone, for example `2001`: in FreePBX the number of the device. */
  readonly account: string
  /** By the PBX's clock, or by ours where that one is ahead. */
  readonly begunAt: Date
  private readonly digits = new Digits()
  private ended = false
  private whenEnded: () => void = () => undefined

  constructor(
    private readonly channel: Channel,
    private readonly ari: Client,
    private readonly timing: CallTiming = defaultTiming,
    /** Called when ARI does not answer. */
    private readonly onSilence: (cause: string) => void = () => undefined,
  ) {
    this.id = channel.id
    this.endpoint = channel.name.replace(/-[^-]*$/, '')
    this.account = this.endpoint.replace(/^[^/]*\//, '')
    this.begunAt = new Date(Math.min(new Date(channel.creationtime).getTime(), Date.now()))
    channel.on('ChannelDtmfReceived', (event) => this.digits.push(event.digit))
    channel.on('StasisEnd', () => this.end())
    channel.on('ChannelDestroyed', () => this.end())
  }

  /** Ends the running flow as a hang-up would. */
  end(): void {
    this.ended = true
    this.digits.wake()
    this.whenEnded()
  }

  /** Takes the listeners off again: ari-client would keep them, and search them at every event, for ever. */
  release(): void {
    for (const event of ['ChannelDtmfReceived', 'StasisEnd', 'ChannelDestroyed'] as const) {
      this.channel.removeAllListeners(event)
    }
  }

  /** Takes the call. The dialplan gives it a short time only until this is done (asterisk/extensions_hotdesk.conf). */
  async answer(): Promise<void> {
    const limit = { variable: 'TIMEOUT(absolute)', value: String(longestCallSeconds) }
    await this.operate('setChannelVar', () => this.channel.setChannelVar(limit))
    await this.operate('answer', () => this.channel.answer())
  }

  /** Speaks sounds to their end, one after the other. Digits pressed meanwhile count for the next question. */
  async say(sounds: readonly string[]): Promise<void> {
    for (const sound of sounds) await this.play(sound, false)
  }

  /**
   * Asks for a number that ends with `#` or a pause; the first digit silences the prompt.
   * Returns '' when nothing was entered. Of a longer entry than any number the rest is swallowed.
   */
  async ask(sounds: readonly string[]): Promise<string> {
    await this.playUntilDigit(sounds)
    let entry = ''
    let digit = await this.digit(this.timing.firstDigitMs)
    while (digit !== null && digit !== '#') {
      if (entry.length <= mostDigits) entry += digit
      digit = await this.digit(this.timing.nextDigitMs)
    }
    return entry
  }

  /** Asks for one digit; null where none is pressed. */
  async askDigit(sounds: readonly string[]): Promise<string | null> {
    await this.playUntilDigit(sounds)
    return this.digit(this.timing.firstDigitMs)
  }

  /** Drops digits pressed before the next question: they belong to an entry that was refused. */
  forgetDigits(): void {
    this.digits.forget()
  }

  async hangUp(): Promise<void> {
    if (!this.ended) await this.operate('hangup', () => this.channel.hangup()).catch(() => undefined)
  }

  private async playUntilDigit(sounds: readonly string[]): Promise<void> {
    for (const sound of sounds) {
      if (!this.digits.waiting) await this.play(sound, true)
    }
  }

  private async digit(timeoutMs: number): Promise<string | null> {
    const digit = await this.digits.next(timeoutMs)
    this.assertPresent()
    return digit
  }

  private async play(sound: string, untilDigit: boolean): Promise<void> {
    this.assertPresent()
    const playback = this.ari.Playback()
    const finished = new Promise<void>((resolve) => {
      playback.once('PlaybackFinished', () => resolve())
      this.whenEnded = resolve
    })
    try {
      await this.operate('play', () => this.channel.play({ media: mediaOf(sound) }, playback))
      await (untilDigit ? Promise.race([finished, this.digits.arrival()]) : finished)
    } finally {
      playback.removeAllListeners('PlaybackFinished')
    }
    this.assertPresent()
    if (untilDigit && this.digits.waiting) {
      // Refused when the prompt has just ended by itself.
      await this.operate('stop', () => playback.stop().catch(() => undefined))
    }
  }

  /** A call that cannot be steered is over for us, whatever the reason. */
  private async operate(what: string, step: () => Promise<unknown>): Promise<void> {
    this.assertPresent()
    await withinLimit(ariLimitMs, what, step()).catch((error: unknown) => {
      if (error instanceof NoAnswer) this.abandon(error.message)
      throw new CallEnded('The call could not be steered.', { cause: error })
    })
  }

  /** ARI would not take a hang-up either. The next connection finds the call, and apologises. */
  private abandon(cause: string): void {
    this.end()
    this.onSilence(cause)
  }

  private assertPresent(): void {
    if (this.ended) throw new CallEnded('The caller hung up.')
  }
}

/** `agent-pass` is a recording; `digits:2001` is spoken digit by digit. */
const mediaOf = (sound: string) => (sound.includes(':') ? sound : `sound:${sound}`)
