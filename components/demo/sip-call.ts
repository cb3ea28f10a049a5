import type { UA } from 'jssip'
import { browserOnLoopback, pbxOnLoopback } from './loopback-sdp'
import { noteOf } from './end-notes'
import { type CallState, newCall } from './phone-state'

export type CallSession = ReturnType<UA['call']>

/** What a call reports to its phone. */
export interface CallEvents {
  onChange: (state: CallState) => void
  /** The other phone rings. */
  onProgress: () => void
  onSound: (stream: MediaStream) => void
  /** @param note why, in words */
  onEnd: (note: string) => void
}

/** One call of a phone. */
export class SipCall {
  #state: CallState
  /** Keys for which there was no stream yet. */
  #unsent = ''
  #connection: RTCPeerConnection | null = null

  constructor(
    private readonly session: CallSession,
    isOurs: boolean,
    private readonly events: CallEvents,
  ) {
    const { display_name: name, uri } = session.remote_identity
    // Not always a text, although the library's types say so.
    this.#state = newCall(isOurs ? 'calling' : 'ringing', uri.user, name || '')
    this.#listen()
    if (isOurs) this.#follow(session.connection)
    events.onChange(this.#state)
  }

  answer(mediaStream: MediaStream): void {
    this.session.answer({ mediaStream })
  }

  /** Ends the call, refuses it or gives up, depending on its state. */
  end(): void {
    if (!this.session.isEnded()) this.session.terminate()
  }

  press(key: string): void {
    this.#change({ pressed: this.#state.pressed + key })
    this.#unsent += key
    this.#send()
  }

  mute(isMuted: boolean): void {
    if (isMuted) this.session.mute({ audio: true })
    else this.session.unmute({ audio: true })
    this.#change({ isMuted })
  }

  #listen(): void {
    const { session, events } = this
    session.on('peerconnection', ({ peerconnection }) => this.#follow(peerconnection))
    session.on('sdp', (event) => {
      event.sdp = isHere(event.originator) ? browserOnLoopback(event.sdp) : pbxOnLoopback(event.sdp)
    })
    session.on('progress', () => events.onProgress())
    session.on('accepted', () => this.#change({ phase: 'talking', since: Date.now() }))
    session.on('confirmed', () => this.#send())
    for (const ending of ['ended', 'failed'] as const)
      session.on(ending, ({ cause, originator }) => events.onEnd(noteOf(cause, isHere(originator))))
  }

  #follow(connection: RTCPeerConnection): void {
    if (this.#connection === connection) return
    this.#connection = connection
    connection.addEventListener('connectionstatechange', () => this.#send())
    connection.addEventListener('track', ({ track }) => this.events.onSound(new MediaStream([track])))
  }

  /** As events in the stream (RFC 4733), the way desk phones do it, once there is one. */
  #send(): void {
    const connection = this.#connection
    if (this.#unsent === '' || connection?.connectionState !== 'connected' || !this.session.isEstablished()) return
    const keys = connection.getSenders().find(({ dtmf }) => dtmf !== null)?.dtmf
    // Those that are still on their way come first.
    keys?.insertDTMF(keys.toneBuffer + this.#unsent, keyMs, betweenKeysMs)
    this.#unsent = ''
  }

  #change(change: Partial<CallState>): void {
    this.#state = { ...this.#state, ...change }
    this.events.onChange(this.#state)
  }
}

/** As the library calls this end of a call. */
export const isHere = (originator: string) => originator === 'local'

const keyMs = 100
const betweenKeysMs = 70
