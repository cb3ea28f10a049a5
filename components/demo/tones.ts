let context: AudioContext | null = null

/** One for all phones of the page. Browsers keep it silent until somebody has touched the page. */
export function audioContext(): AudioContext {
  context ??= new AudioContext()
  void context.resume()
  return context
}

const cadences = {
  /** What the called phone does. */
  ring: { hertz: [660, 784], on: 1, off: 2 },
  /** What the caller hears meanwhile. */
  ringback: { hertz: [440, 480], on: 2, off: 4 },
} as const

/** Plays until it is asked to stop, for some minutes at most. */
export function playCadence(name: keyof typeof cadences, volume: number): () => void {
  const { hertz, on, off } = cadences[name]
  const audio = audioContext()
  const gain = audio.createGain()
  gain.gain.value = 0
  gain.connect(audio.destination)
  for (let cycle = 0; cycle < 60; cycle++) {
    const begins = audio.currentTime + cycle * (on + off)
    gain.gain.setTargetAtTime(volume * 0.1, begins, 0.01).setTargetAtTime(0, begins + on, 0.02)
  }
  const stops = hertz.map((frequency) => oscillate(audio, frequency, gain))
  return () => {
    stops.forEach((stop) => stop())
    gain.disconnect()
  }
}

const rows = [697, 770, 852, 941]
const columns = [1209, 1336, 1477]
const keypad = '123456789*0#'

/** What a key sounds like to the person who presses it. What the PBX gets are events, not this sound. */
export function playKey(key: string, volume: number): void {
  const index = keypad.indexOf(key)
  const [row, column] = [rows[Math.floor(index / 3)], columns[index % 3]]
  if (index < 0 || row === undefined || column === undefined) return
  const audio = audioContext()
  const gain = audio.createGain()
  gain.gain.value = volume * 0.05
  gain.connect(audio.destination)
  const end = audio.currentTime + 0.12
  for (const frequency of [row, column]) oscillate(audio, frequency, gain, end)
}

function oscillate(audio: AudioContext, frequency: number, to: AudioNode, end?: number): () => void {
  const oscillator = new OscillatorNode(audio, { frequency })
  oscillator.connect(to)
  oscillator.start()
  if (end !== undefined) oscillator.stop(end)
  return () => oscillator.stop()
}
