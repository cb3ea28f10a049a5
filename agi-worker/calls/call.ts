import { randomUUID } from 'node:crypto'
import type { CallControl } from './call-control.ts'
import { Digits } from './digits.ts'
import { NoAnswer, withinLimit } from '../adapters/ari/within-limit.ts'
import type { Prompt } from '../../pbx/prompts/meanings.ts'
import type { Sounds } from '../../pbx/prompts/sounds.ts'
import { speak, type Speech } from '../../pbx/prompts/speak.ts'

/** The caller hung up, or the call can no longer be steered. Ends the running flow. */
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

/** A channel as ARI describes it, as far as a call cares. */
interface Arrived {
  id: string
  name: string
  language: string
  creationtime: string | Date
}

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
  private readonly language: string
  private readonly digits = new Digits()
  private ended = false
  /** The sound being played, and what to do when it is over. */
  private playing: { id: string; over: (isPlayed: boolean) => void } | null = null

  constructor(
    { id, name, creationtime, language }: Arrived,
    private readonly control: CallControl,
    /** What the PBX can say, as far as that is known. */
    private readonly sounds: () => Sounds | null,
    private readonly timing: CallTiming = defaultTiming,
    /** Called when ARI does not answer. */
    private readonly onSilence: (cause: string) => void = () => undefined,
  ) {
    this.id = id
    this.language = language
    this.endpoint = name.replace(/-[^-]*$/, '')
    this.account = this.endpoint.replace(/^[^/]*\//, '')
    this.begunAt = new Date(Math.min(new Date(creationtime).getTime(), Date.now()))
  }

  /** The caller pressed a key. */
  pressed(digit: string): void {
    this.digits.push(digit)
  }

  /** A playback is over, or could not be played. */
  played(id: string, isPlayed: boolean): void {
    if (this.playing?.id === id) this.playing.over(isPlayed)
  }

  /** Ends the running flow as a hang-up would. */
  end(): void {
    this.ended = true
    this.digits.wake()
    this.playing?.over(true)
  }

  /** Takes the call. The dialplan gives it a short time only until this is done (asterisk/extensions_hotdesk.conf). */
  async answer(): Promise<void> {
    await this.operate('setChannelVar', () => this.control.setVariable('TIMEOUT(absolute)', String(longestCallSeconds)))
    await this.operate('answer', () => this.control.answer())
  }

  /** Speaks prompts to their end, in the caller's language. Digits pressed meanwhile count for the next question. */
  async say(...prompts: Prompt[]): Promise<void> {
    await this.speak(prompts, false)
  }

  /**
   * Asks for a number that ends with `#` or a pause; the first digit silences the prompt.
   * Returns '' when nothing was entered. Of a longer entry than any number the rest is swallowed.
   */
  async ask(...prompts: Prompt[]): Promise<string> {
    await this.speak(prompts, true)
    let entry = ''
    let digit = await this.digit(this.timing.firstDigitMs)
    while (digit !== null && digit !== '#') {
      if (entry.length <= mostDigits) entry += digit
      digit = await this.digit(this.timing.nextDigitMs)
    }
    return entry
  }

  /**
   * Asks for one digit, and speaks to the end; null where none is pressed. What was pressed before, or is pressed meanwhile
   * and is more than one, was typed ahead for another question, and no answer.
   */
  async askDigit(...prompts: Prompt[]): Promise<string | null> {
    this.digits.forget()
    await this.speak(prompts, false)
    const [digit, ...more] = this.digits.takeAll()
    return digit !== undefined && more.length === 0 ? digit : this.digit(this.timing.firstDigitMs)
  }

  /** Drops digits pressed before the next question: they belong to an entry that was refused. */
  forgetDigits(): void {
    this.digits.forget()
  }

  async hangUp(): Promise<void> {
    if (!this.ended) await this.operate('hangup', () => this.control.hangUp()).catch(() => undefined)
  }

  private async digit(timeoutMs: number): Promise<string | null> {
    const digit = await this.digits.next(timeoutMs)
    this.assertPresent()
    return digit
  }

  private async speak(prompts: readonly Prompt[], untilDigit: boolean): Promise<void> {
    for (const speech of speak(prompts, this.language, this.sounds())) {
      if (untilDigit && this.digits.waiting) return
      if (await this.play(speech, untilDigit)) continue
      // A recording that has been taken away since the last look. What Asterisk brings is still there.
      for (const usual of speak(prompts, this.language, null)) await this.play(usual, untilDigit)
      return
    }
  }

  /** Whether it could be played; with several sounds, whether the last one could. */
  private async play({ media, language }: Speech, untilDigit: boolean): Promise<boolean> {
    this.assertPresent()
    const id = randomUUID()
    const finished = new Promise<boolean>((over) => (this.playing = { id, over }))
    await this.operate('play', () => this.control.play(media.join(','), id, language))
    const isPlayed = await (untilDigit ? Promise.race([finished, this.digitInterrupts()]) : finished)
    this.playing = null
    this.assertPresent()
    if (untilDigit && this.digits.waiting) {
      // Refused when the prompt has just ended by itself.
      await this.operate('stop', () => this.control.stopPlaying(id).catch(() => undefined))
    }
    return isPlayed
  }

  private async digitInterrupts(): Promise<true> {
    await this.digits.arrival()
    return true
  }

  /** A call that cannot be steered is over for us, no matter why. */
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
