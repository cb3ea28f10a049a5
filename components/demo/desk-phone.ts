import { spoken } from '@/lib/demo/spoken'
import { atRest, type CallState, type PhoneState } from './phone-state'
import { SipCall } from './sip-call'
import { type Account, type Line, openLine } from './sip-line'
import { playCadence, playKey } from './tones'
import type { Voice } from './voice'

/** A telephone: its keys are pressed, its screen and lamp show a state, it rings and speaks. */
export class DeskPhone {
  #state = atRest
  #volume = 0.6
  #line: Line | null = null
  #call: SipCall | null = null
  #stream: MediaStream | null = null
  #audio: HTMLAudioElement | null = null
  #quiet: () => void = () => undefined
  readonly #listeners = new Set<() => void>()

  constructor(
    private readonly account: Account,
    private readonly voice: Voice,
  ) {}

  readonly state = (): PhoneState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Plugs it in; returns how to unplug it. One page at a time has a phone: the next one waits for it. */
  plugIn(): () => void {
    const unplugged = new AbortController()
    const { signal } = unplugged
    navigator.locks
      .request(`hotdesk demo phone ${this.account.number}`, { signal }, () => this.#runUntil(signal))
      .catch(() => this.#change({ line: 'away' }))
    return () => unplugged.abort()
  }

  press(key: string): void {
    playKey(key, this.#volume)
    if (this.#call === null) this.#change({ typed: this.#state.typed + key, note: '' })
    else if (this.#state.call?.phase !== 'ringing') this.#call.press(key)
  }

  erase(): void {
    this.#change({ typed: this.#state.typed.slice(0, -1) })
  }

  /** Answers the call that there is, or dials what was typed. */
  pickUp(): void {
    const { typed, call } = this.#state
    // A # at the end means "now" on many phones, and is no part of a number.
    const number = typed.replace(/#+$/, '')
    if (call?.phase === 'ringing') this.#call?.answer(this.#speak())
    else if (call === null && number !== '') this.#line?.call(number, this.#speak())
  }

  hangUp(): void {
    if (this.#call === null) this.#change({ typed: '', note: '' })
    else this.#call.end()
  }

  toggleMute(): void {
    this.#call?.mute(!this.#state.call?.isMuted)
  }

  /** From 0 to 1, for voice, ring and keys. */
  setVolume(volume: number): void {
    this.#volume = volume
    if (this.#audio !== null) this.#audio.volume = volume
  }

  async #runUntil(signal: AbortSignal): Promise<void> {
    this.#audio = new Audio()
    this.#audio.volume = this.#volume
    this.#line = await openLine(this.account, {
      onLine: (line) => this.#change({ line }),
      onMessages: (newMessages) => this.#change({ newMessages }),
      onHeard: (sound) => {
        if (this.#call !== null) this.#change({ caption: spoken(sound) })
      },
      onCall: (session, isOurs) => {
        if (this.#call === null) this.#begin(session, isOurs)
        else session.terminate({ status_code: 486 })
      },
    })
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve))
    this.#call?.end()
    this.#line.close()
    this.#ended('')
  }

  #begin(session: ConstructorParameters<typeof SipCall>[0], isOurs: boolean): void {
    this.#change({ typed: '', note: '', caption: '' })
    this.#call = new SipCall(session, isOurs, {
      onChange: (call) => this.#callIs(call),
      onProgress: () => {
        if (isOurs) this.#sound('ringback')
      },
      onSound: (stream) => this.#hear(stream),
      onEnd: (note) => this.#ended(note),
    })
  }

  #callIs(call: CallState): void {
    const before = this.#state.call?.phase
    this.#change({ call })
    if (call.phase !== before) this.#sound(call.phase === 'ringing' ? 'ring' : null)
  }

  #ended(note: string): void {
    this.#quiet()
    this.#stream?.getTracks().forEach((track) => track.stop())
    this.#call = null
    this.#change({ call: null, caption: '', note })
  }

  #speak(): MediaStream {
    this.#stream = this.voice.forCall()
    return this.#stream
  }

  #hear(stream: MediaStream): void {
    if (this.#audio === null) return
    this.#audio.srcObject = stream
    // Refused where nobody has touched the page, which cannot be in a call that somebody took.
    this.#audio.play().catch(() => undefined)
  }

  #sound(name: Parameters<typeof playCadence>[0] | null): void {
    this.#quiet()
    this.#quiet = name === null ? () => undefined : playCadence(name, this.#volume)
  }

  #change(change: Partial<PhoneState>): void {
    this.#state = { ...this.#state, ...change }
    this.#listeners.forEach((listener) => listener())
  }
}
