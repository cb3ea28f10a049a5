import type { Broadcast } from './broadcast'

/** What is sent to everybody who hears the same: bytes, made once and only read. */
export class Frame {
  private chunk: Uint8Array | undefined

  constructor(readonly bytes: Uint8Array) {}

  static of(text: string): Frame {
    return new Frame(Buffer.from(text))
  }

  get isEmpty(): boolean {
    return this.bytes.length === 0
  }

  /** The bytes as HTTP/1.1 puts them on a connection whose length is not known. */
  get asChunk(): Uint8Array {
    this.chunk ??= Buffer.concat([
      Buffer.from(`${this.bytes.length.toString(16)}\r\n`),
      this.bytes,
      Buffer.from('\r\n'),
    ])
    return this.chunk
  }
}

/** How one kind of stream words what the hub says. */
export interface Wording {
  /** The same for all streams that word it alike. */
  kind: string
  /** '' for what does not concern this kind of stream. */
  textOf: (broadcast: Broadcast) => string
}

// The hub says the same to all in one order, so that the last one and their number say which run it is.
const made = new WeakMap<Broadcast, Map<string, Frame>>()

/** The frame of a run of broadcasts, shared with all who are sent the same run in the same wording. */
export function sharedFrame(run: readonly Broadcast[], wording: Wording): Frame {
  const last = run.at(-1)
  if (!last) return Frame.of('')
  const frames = made.get(last) ?? new Map<string, Frame>()
  made.set(last, frames)
  const key = `${run.length} ${wording.kind}`
  const frame = frames.get(key) ?? frameOf(run, wording)
  frames.set(key, frame)
  return frame
}

export function frameOf(run: readonly Broadcast[], { textOf }: Wording): Frame {
  return Frame.of(run.map(textOf).join(''))
}
