import { audioContext } from './tones'

/** What the phones of a page speak with: silence, or the microphone once somebody has switched it on. */
export class Voice {
  #microphone: MediaStream | null = null
  #silence: MediaStream | null = null

  /** For one call; its tracks are stopped with it. */
  forCall(): MediaStream {
    this.#silence ??= silence()
    return (this.#microphone ?? this.#silence).clone()
  }

  /** Asks the person, by way of the browser. Throws where they refuse or there is none. */
  async useMicrophone(): Promise<void> {
    const audio = { echoCancellation: true, noiseSuppression: true, autoGainControl: true }
    this.#microphone = await navigator.mediaDevices.getUserMedia({ audio })
  }

  leaveMicrophone(): void {
    this.#microphone?.getTracks().forEach((track) => track.stop())
    this.#microphone = null
  }
}

/** Silence that is sent: keys travel in the stream of the audio, and not without one. */
function silence(): MediaStream {
  const audio = audioContext()
  const destination = audio.createMediaStreamDestination()
  const source = new ConstantSourceNode(audio, { offset: 0 })
  source.connect(destination)
  source.start()
  return destination.stream
}
