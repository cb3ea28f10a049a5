import type { Channel, Client } from 'ari-client'
import { Digits } from './digits.ts'

/** The caller hung up, or the call can no longer be steered. Ends whatever flow is running. */
export class CallEnded extends Error {
  override name = 'CallEnded'
}

export interface CallTiming {
  /** How long to wait for the first digit after the prompt, and for each further one, in milliseconds. */
  firstDigitMs: number
  nextDigitMs: number
}

/** Of an extension or a PIN. */
const mostDigits = 20

export const defaultTiming: CallTiming = { firstDigitMs: 8_000, nextDigitMs: 4_000 }

/** One call in Stasis: speaks prompts, listens to digits. Its methods throw CallEnded once the caller is gone. */
export class Call {
  /** The SIP endpoint that calls, for example `PJSIP/2001`: the channel's name without its serial number. */
  readonly endpoint: string
  /** By the PBX's clock. */
  readonly begunAt: Date
  private readonly digits = new Digits()
  private ended = false
  private whenEnded: () => void = () => undefined

  constructor(
    private readonly channel: Channel,
    private readonly ari: Client,
    private readonly timing: CallTiming = defaultTiming,
  ) {
    this.endpoint = channel.name.replace(/-[^-]*$/, '')
    this.begunAt = new Date(channel.creationtime)
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

  answer(): Promise<void> {
    return this.operate(() => this.channel.answer())
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
    for (const sound of sounds) {
      if (!this.digits.waiting) await this.play(sound, true)
    }
    let entry = ''
    let digit = await this.digit(this.timing.firstDigitMs)
    while (digit !== null && digit !== '#') {
      if (entry.length <= mostDigits) entry += digit
      digit = await this.digit(this.timing.nextDigitMs)
    }
    return entry
  }

  /** Drops digits pressed before the next question: they belong to an entry that was refused. */
  forgetDigits(): void {
    this.digits.forget()
  }

  async hangUp(): Promise<void> {
    if (!this.ended) await this.channel.hangup().catch(() => undefined)
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
      await this.operate(() => this.channel.play({ media: mediaOf(sound) }, playback))
      await (untilDigit ? Promise.race([finished, this.digits.arrival()]) : finished)
    } finally {
      playback.removeAllListeners('PlaybackFinished')
    }
    this.assertPresent()
    if (untilDigit && this.digits.waiting) await playback.stop().catch(() => undefined)
  }

  /** A call that cannot be steered is over for us, whatever the reason. */
  private async operate(step: () => Promise<unknown>): Promise<void> {
    this.assertPresent()
    await step().catch((error: unknown) => {
      throw new CallEnded('The call could not be steered.', { cause: error })
    })
  }

  private assertPresent(): void {
    if (this.ended) throw new CallEnded('The caller hung up.')
  }
}

/** `agent-pass` is a recording; `digits:2001` is spoken digit by digit. */
const mediaOf = (sound: string) => (sound.includes(':') ? sound : `sound:${sound}`)
